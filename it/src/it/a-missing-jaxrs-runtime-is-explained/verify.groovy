def log = new File(basedir, 'build.log').text

assert log.contains('No JAX-RS runtime is on the class path of the function.')
assert log =~ /<groupId>org\.jboss\.resteasy<\/groupId><artifactId>resteasy-core<\/artifactId><version>6\./
assert !new File(basedir, 'target/no-runtime-1.0-lambda.zip').exists()
