public class Clock {
    public static void main(String[] args) throws InterruptedException {
        System.out.println("clock running");
        Thread.currentThread().join();
    }
}
