// A JVM cannot name such a folder where the locale has no umlauts.
return System.getProperty('sun.jnu.encoding') == 'UTF-8'
