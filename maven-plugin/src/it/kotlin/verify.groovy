def page = new File(basedir, 'target/cookie-policy/cookie-policy.md').text
assert page.contains('sessionid')
assert page.contains('language')
assert page.contains('basket')
assert page.contains('14 days')
return true
