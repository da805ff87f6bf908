def log = new File(basedir, 'build.log').text.replaceAll(/\d+ ms/, 'N ms').replaceAll(/(?m)^\[[A-Z]+\] ?/, '')
def deployment = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/deployment.json'))

assert log.contains('''
  function    ~ environment TABLE added
  version     + the next one
  smoke         1 check on the new version
  alias       ~ live 1 -> the new version
  smoke         1 check over HTTP
  smoke       1 of 1 passed on version 2 (GET /orders/1 N ms)
              the answers do not say which version gave them: lambda-jaxrs would
  smoke       1 of 1 passed over HTTP (GET /orders/1 N ms)
  released    orders version 2, alias live
''')
assert log.contains('''
  function    ~ environment TABLE changed
  version     + the next one
  smoke         1 check on the new version
  alias       ~ live 2 -> the new version
  smoke         1 check over HTTP
---''')
assert log.contains('Smoke check 1 of 1 failed: GET /orders/1 answered 500, wanted 200.')
assert log =~ / asked +version 3 of orders through Invoke\n/
assert log.contains('java.lang.IllegalStateException: there is no table ordres')
assert log =~ / released +no: version 2 goes on serving\n/
assert log =~ / step +smoke         1 check on the new version\n/
assert log.contains('''
  Version 3 of orders is kept to look at: mvn lambda:logs -Dlambda.qualifier=3
  Deploy again when the cause is mended: mvn lambda:deploy
''')
assert deployment.version == '2'
assert deployment.failed.step == 'smoke         1 check on the new version'
assert deployment.url.startsWith('http://127.0.0.1:')
assert new File(basedir, 'target/failsafe-reports/TEST-lambda-release.xml').text.contains('failures="1"')
