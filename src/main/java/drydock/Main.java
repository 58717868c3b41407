package drydock;

/// Starts Drydock: the window, or the command line when there are arguments.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("drydock");
    }
}
