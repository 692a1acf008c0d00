def log = new File(basedir, 'build.log').text

assert log.contains("privacy.failOn is 'grave', which is none of error, warning, note, never.")
assert !new File(basedir, 'target').exists()
