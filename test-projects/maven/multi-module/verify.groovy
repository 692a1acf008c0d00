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

// Declared in one module, logged in another.
def leak = run.results.find { it.ruleId == 'PDPO-DPP4-LOG' }
def steps = leak.codeFlows[0].threadFlows[0].locations*.location*.physicalLocation
assert steps.first().artifactLocation.uri == 'core/src/main/java/org/example/it/Member.java'
assert steps.last().artifactLocation.uri == 'web/src/main/java/org/example/it/MemberService.java'
assert steps.last().region.startLine == 10

// The same bytes, however many modules are built at once.
assert sarif.text == new File(basedir, 'target/parallel.sarif').text
