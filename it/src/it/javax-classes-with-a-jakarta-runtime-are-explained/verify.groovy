def log = new File(basedir, 'build.log').text

assert log =~ /The application uses javax\.ws\.rs, but the adapter lambda-jaxrs-.*\.jar serves jakarta\.ws\.rs\./
assert log =~ /classes  com\.acme\.Items\n.* com\.acme\.ItemsApplication/
assert log.contains('<classifier>javax</classifier>')
