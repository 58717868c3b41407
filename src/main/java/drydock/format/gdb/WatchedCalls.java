package drydock.format.gdb;

/// The calls by which a program looks variables up and ends, in gdb's words: `entered` sets the stops once main is
/// entered, and `lookup` reports one look-up.
///
/// Words in capitals are filled in for the machine.
enum WatchedCalls {
    C_LIBRARY("""
            define lookup
            set $asked = $asked + 1
            if $asked <= 1000
            echo MARKlooks up the variable\\040
            output (unsigned char *) ARGUMENT
            printf " for %#lx\\n", CALLER
            tbreak *(CALLER)
            commands
            silent
            if RESULT == 0
            echo MARKfinds it unset\\n
            else
            if *(unsigned char *) RESULT == 0
            echo MARKfinds it empty\\n
            else
            echo MARKfinds it set\\n
            end
            end
            continue
            end
            end
            continue
            end
            define entered
            echo MARKenters main\\n
            set $phase = 2
            break *(unsigned long) &_Exit
            break *(unsigned long) &getenv
            commands
            silent
            lookup
            end
            break *(unsigned long) &secure_getenv
            commands
            silent
            lookup
            end
            end
            """),

    /// Go asks no C library, and passes a string as address and length in registers since version 1.17. `os.Getenv`
    /// and `os.LookupEnv` come together in one function of `syscall`, whose results are the value and whether there
    /// is one.
    GO("""
            define lookup
            set $asked = $asked + 1
            if $asked <= 1000 && STRINGLENGTH > 0 && STRINGLENGTH < 1000
            echo MARKlooks up the variable\\040
            output *(unsigned char *) STRINGADDRESS@STRINGLENGTH
            printf " for %#lx\\n", CALLER
            tbreak *(CALLER)
            commands
            silent
            if (WASFOUND & 0xff) == 0
            echo MARKfinds it unset\\n
            else
            if STRINGLENGTH == 0
            echo MARKfinds it empty\\n
            else
            echo MARKfinds it set\\n
            end
            end
            continue
            end
            end
            continue
            end
            define entered
            echo MARKenters main\\n
            set $phase = 2
            catch syscall ENDCALL
            break *(unsigned long) &'syscall.Getenv'
            commands
            silent
            lookup
            end
            end
            """);

    private final String definitions;

    WatchedCalls(String definitions) {
        this.definitions = definitions;
    }

    String definitions() {
        return definitions;
    }
}
