package ferry;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Main {
    public static void main(String[] arguments) throws Exception {
        Timetable timetable = Timetable.read(Path.of("/etc/ferry/ferry.properties"));
        String harbour = required("FERRY_HARBOUR");
        int port = Integer.parseInt(required("FERRY_PORT"));
        Files.writeString(Path.of("/var/lib/ferry/log"), harbour);
        String host = required("FERRY_STORE_HOST");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, 6379), 3000);
        }
        String address = System.getenv().getOrDefault("FERRY_ADDRESS", "0.0.0.0");
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", exchange -> {
            byte[] answer = (harbour + " " + timetable.vessels() + "\n").getBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        System.out.println("ferries leave from port " + port);
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Required environment variable " + name + " is missing");
        }
        return value;
    }
}
