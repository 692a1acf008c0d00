def log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/privacy/privacy.sarif').isFile()
assert log.count('Files scanned:') == 1
assert log.contains('Files scanned: 2, failed: 0')
assert log.indexOf('Files scanned:') > log.indexOf('Building web')
