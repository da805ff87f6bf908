def log = new File(basedir, 'build.log').text
def problem = { module -> log.find("on project $module: (.*)") { all, text -> text } }
def zip = new java.util.zip.ZipFile(new File(basedir, 'lean/target/lean-1.0-lambda.zip'))
def classes = new java.util.zip.ZipInputStream(zip.getInputStream(zip.getEntry('lib/lean.jar')))
def names = []
for (def entry = classes.nextEntry; entry != null; entry = classes.nextEntry) { names << entry.name }
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'lean/target/lambda/package.json'))

assert problem('keys') == "The deployment package would hold the value of this build's environment variable DEPLOY_TOKEN: application.properties:1, and 1 more."
assert log =~ /server.pem:1 +a private key/
assert !log.contains('s3cret-of-this-build')
assert !new File(basedir, 'keys/target/keys-1.0-lambda.zip').exists()

assert problem('newer') == 'Class com.acme.Newest in target/classes is bytecode of Java 25, which java21 does not run.'
assert !new File(basedir, 'newer/target/newer-1.0-lambda.zip').exists()

assert zip.entries()*.name == ['lib/aws-lambda-java-core-1.4.0.jar', 'lib/lean.jar']
assert names == ['com/', 'com/acme/', 'com/acme/Hello.class', 'model.bin']
assert log =~ /left out    1 dependency \(\d KB\) and 1 file \(30 bytes\) by <excludes>/
assert log.contains('<exclude>com.acme:no-such-thing</exclude> leaves nothing out: no dependency has these coordinates.')
assert log.contains('largest     11.0 MB   lib/lean.jar  target/classes')
assert log.contains('codeSha256  ' + report.codeSha256)
assert report.entries*.name == zip.entries()*.name
assert report.entries*.origin == ['com.amazonaws:aws-lambda-java-core:1.4.0', 'target/classes']
assert report.excludedDependencies == ['com.acme:fixtures:1.0']
