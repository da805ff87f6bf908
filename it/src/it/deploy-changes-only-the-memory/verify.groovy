def deployment = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/deployment.json'))

assert deployment.steps == ['function    ~ memorySize 512 -> 1024', 'version     + the next one', 'alias       ~ live 1 -> the new version']
assert deployment.version == '2'
