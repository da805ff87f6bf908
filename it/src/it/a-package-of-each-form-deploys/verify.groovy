def log = new File(basedir, 'build.log').text
def slurper = new groovy.json.JsonSlurper()
def report = { module -> slurper.parse(new File(basedir, "${module}/target/lambda/package.json")) }
def names = { file -> new java.util.zip.ZipFile(new File(basedir, file)).entries().collect { it.name } }
def jar = names('uber/target/uber-1.0-lambda.jar')
def zip = names('layered/target/layered-1.0-lambda.zip')
def layer = names('layered/target/layered-1.0-layer.zip')
def layerFile = new java.util.zip.ZipFile(new File(basedir, 'layered/target/layered-1.0-layer.zip'))
def namesIn = { stream -> def all = []; for (def entry = stream.nextEntry; entry != null; entry = stream.nextEntry) { all << entry.name }; all }
def inLayer = layerFile.entries().collectMany { namesIn(new java.util.zip.ZipInputStream(layerFile.getInputStream(it))) }
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
// what is excluded is in no form
assert log.count('left out    1 dependency') == 2
assert !(jar + zip + layer + places('uber') + places('layered')).any { it.contains('jandex') }
assert !jar.any { it.startsWith('META-INF/maven/') }
assert inLayer.contains('META-INF/MANIFEST.MF') && !inLayer.any { it.startsWith('META-INF/maven/') }
assert report('layered').leftOut*.from.any { it.startsWith('java/lib/jackson-core-') }
// one jar tells how much of it each dependency is
assert report('uber').entries*.origin.contains('target/classes')
assert report('uber').entries.size() == bill('uber').components.size() + 1
assert report('uber').entries*.size.sum() == report('uber').unzippedSize
