def log = new File(basedir, 'build.log').text
assert log.contains('src/main/java/com/example/SiteCookies.java:8: error: [cookie-blank] The cookie "sessionid" has a blank provider.')
assert log.contains('src/main/java/com/example/LogIn.java:11: error: [cookie-undocumented] This sets the cookie "visitor", which no @Cookie declares.')
assert log.contains('2 errors and 0 warnings')

def folder = new File(basedir, 'target/cookie-registry')
def findings = new groovy.json.JsonSlurper().parse(new File(folder, 'cookie-findings.json'))
assert findings.findings.collect { it.key } == ['cookie-undocumented', 'cookie-blank']
assert new groovy.json.JsonSlurper().parse(new File(folder, 'cookie-findings.sarif')).version == '2.1.0'
assert new File(folder, 'cookie-evidence.html').text.contains('sessionid')
return true
