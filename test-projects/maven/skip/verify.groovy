def log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/privacy/privacy.sarif').isFile()
assert log.count('Files scanned:') == 1
assert log.contains('Files scanned: 1, failed: 0')
assert log.contains('Left out, as it asks: org.example.it:web:jar:1.0-SNAPSHOT')
assert log.contains('All modules are left out (privacy.skip); nothing was scanned.')
assert !new File(basedir, 'target/none.sarif').exists()
