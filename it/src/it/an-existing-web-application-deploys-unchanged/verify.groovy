def log = new File(basedir, 'build.log').text
def zip = new java.util.zip.ZipFile(new File(basedir, 'target/existing-1.0-lambda.zip'))
def jar = new java.util.zip.ZipInputStream(zip.getInputStream(zip.getEntry('lib/existing.jar')))
def entry
while ((entry = jar.nextEntry) != null && entry.name != 'META-INF/lambda-jaxrs/application.index') {}
def index = jar.getText('UTF-8')
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/package.json'))
def smoke = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/smoke.json'))

assert index == 'lambda-jaxrs-index\t1\n' +
    'application\tcom.acme.ItemsApplication\t/api\tweb.xml\n' +
    'resource\tcom.acme.ItemsResource\n' +
    'provider\tcom.acme.UnknownItemMapper\n'
assert !new File(basedir, 'target/classes/META-INF').exists()
assert log.contains("  handler     dev.lambdamaven.jaxrs.JaxRsHandler (the adapter's, as target/classes has none)")
assert log.count('  index       application com.acme.ItemsApplication on /api, 1 resource, 1 provider') == 1
assert log =~ /jars \(unchanged\)/
assert json.application.routes*.subMap(['method', 'path', 'calls']) == [
    [method: 'POST', path: '/api/items', calls: 'com.acme.ItemsResource.add'],
    [method: 'GET', path: '/api/items/{id}', calls: 'com.acme.ItemsResource.find']]
assert smoke.checks*.status == [200, 201, 404, 404]
