public class Main {
    public static void main(String[] arguments) throws Exception {
        try (var in = new java.io.FileInputStream("/etc/optional.properties")) {
            in.read();
        } catch (java.io.IOException e) {
            e.printStackTrace();
        }
        System.err.println("no tenants, nothing to do");
        System.exit(2);
    }
}
