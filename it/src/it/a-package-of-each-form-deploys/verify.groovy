def log = new File(basedir, 'build.log').text
def slurper = new groovy.json.JsonSlurper()
def names = { file -> new java.util.zip.ZipFile(new File(basedir, file)).entries().collect { it.name } }
def jar = names('uber/target/uber-1.0-lambda.jar')
def zip = names('layered/target/layered-1.0-lambda.zip')
def layer = names('layered/target/layered-1.0-layer.zip')
def bill = { module -> slurper.parse(new File(basedir, "${module}/target/${module}-1.0-lambda.cdx.json")) }
def places = { module -> bill(module).components.collect { it.properties[0].value } }
def deployed = { module -> slurper.parse(new File(basedir, "${module}/target/lambda/deployment.json")) }
def smoke = { module -> slurper.parse(new File(basedir, "${module}/target/lambda/smoke.json")).checks*.status }

assert smoke('uber') == [200, 201, 200]
assert smoke('layered') == [200, 201, 200]
// the index is found in both forms
assert jar.contains('META-INF/lambda-jaxrs/routes.index')
assert jar.contains('dev/lambdamaven/generated/RouteCalls.class')
assert jar.contains('META-INF/services/jakarta.ws.rs.ext.RuntimeDelegate')
assert !jar.any { it.startsWith('lib/') || it.endsWith('module-info.class') }
assert zip.every { it == 'lib/layered.jar' || it.startsWith('lib/lambda-jaxrs-') }
assert layer.any { it.startsWith('java/lib/resteasy-core-') }
assert log.contains('  layer       + layered-dependencies (the dependencies)')
// a second deployment changes nothing
assert deployed('uber').steps == [] && deployed('uber').version == '1'
assert deployed('layered').steps == [] && deployed('layered').version == '1'
// the bill names what was packaged, and nothing else
assert places('layered').sort() == (zip + layer - 'lib/layered.jar').sort()
assert bill('uber').components.size() == bill('layered').components.size()
assert bill('layered').metadata.timestamp == '2026-01-31T12:00:00Z'
assert bill('uber').components.every { it.hashes[0].content ==~ /[0-9a-f]{64}/ }
assert bill('uber').components.count { it.licenses } > 10
