import java.util.Map;

public class Billing {
    private final Map<String, Integer> prices = Map.of("basic", 9);

    int price(String plan) {
        return prices.get(plan);
    }

    public static void main(String[] args) {
        System.out.println("billing starting");
        System.out.println(new Billing().price("premium"));
    }
}
