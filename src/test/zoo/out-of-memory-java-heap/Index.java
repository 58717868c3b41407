import java.util.ArrayList;
import java.util.List;

public class Index {
    public static void main(String[] args) {
        System.out.println("building index");
        List<byte[]> pages = new ArrayList<>();
        while (true) {
            pages.add(new byte[1 << 20]);
        }
    }
}
