def sarif = new File(basedir, 'reports/privacy.sarif')

assert sarif.isFile()
assert !new File(basedir, 'target').exists()
assert new File(basedir, 'build.log').text.contains('SARIF: ' + sarif.canonicalPath)
