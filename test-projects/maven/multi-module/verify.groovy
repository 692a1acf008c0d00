import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/privacy/privacy.sarif')

assert sarif.isFile()
assert !new File(basedir, 'core/target').exists()
assert !new File(basedir, 'web/target').exists()
assert log.contains('SARIF: ' + sarif.canonicalPath)

// Once for each of the two builds, not once for each module.
assert log.count('Files scanned: 2, failed: 0') == 2

def run = new JsonSlurper().parse(sarif).runs[0]
run.artifacts.each { assert new File(basedir, it.location.uri).isFile() }
assert sarif.text == new File(basedir, 'target/parallel.sarif').text
