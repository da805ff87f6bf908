def log = new File(basedir, 'build.log').text

assert log.contains('<handler> is not set and no class in target/classes implements RequestStreamHandler or RequestHandler.')
assert log.contains('There is a JAX-RS application. To serve it, add the adapter to the <dependencies>:')
assert log.contains('<groupId>dev.lambdamaven</groupId><artifactId>lambda-jaxrs</artifactId>')
