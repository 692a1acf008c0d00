import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/privacy/privacy.sarif')

assert sarif.isFile()
assert log.contains("at or above 'warning'. See " + sarif.canonicalPath)
assert log.contains('src/main/java/org/example/it/MemberService.java:10')

def results = new JsonSlurper().parse(sarif).runs[0].results
assert results*.ruleId.contains('PDPO-DPP4-LOG')
