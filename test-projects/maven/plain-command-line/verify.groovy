def log = new File(basedir, 'build.log').text

assert new File(basedir, 'target/privacy/privacy.sarif').isFile()
assert log.contains('Files scanned: 2, failed: 0')
assert !log.contains('no-such-artifact')
