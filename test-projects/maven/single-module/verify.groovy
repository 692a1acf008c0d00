import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/privacy/privacy.sarif')

assert sarif.isFile()
assert log.contains('SARIF: ' + sarif.canonicalPath)
assert log.contains('Files scanned: 2, failed: 0')
assert log.contains('read: 2 files')
assert log.contains('privacy:scan')

def run = new JsonSlurper().parse(sarif).runs[0]
assert run.tool.driver.name == 'privacy-scan'
assert run.invocations[0].executionSuccessful
assert !sarif.text.contains(basedir.canonicalPath)
run.artifacts.each { assert new File(basedir, it.location.uri).isFile() }

def inventory = new File(basedir, 'target/inventory.csv').readLines()
assert inventory[0] == 'path,line,owner,name,kind,concept,tier,confidence,evidence,stored,collected,sent'
assert inventory.any { it.startsWith('src/main/java/org/example/it/Member.java,5,org.example.it.Member,email,field,') }
