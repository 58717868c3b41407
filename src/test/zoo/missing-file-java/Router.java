import java.io.FileInputStream;
import java.io.IOException;
import java.util.Properties;

public class Router {
    public static void main(String[] args) throws IOException {
        Properties routes = new Properties();
        try (FileInputStream in = new FileInputStream("/config/routes.properties")) {
            routes.load(in);
        }
        System.out.println(routes.size() + " routes");
    }
}
