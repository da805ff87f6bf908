package planted.plugin.deploy;

import java.io.PrintStream;

final class Prints {
    PrintStream terminal() {
        return System.out;
    }
}
