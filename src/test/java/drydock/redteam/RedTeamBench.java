package drydock.redteam;

import drydock.engine.Engine;
import drydock.zoo.LocalEngine;
import java.io.IOException;
import java.util.List;

/// Runs the red team's attacks and prints a line for each.
final class RedTeamBench {
    private RedTeamBench() {}

    /// @param names attacks; all when there is none
    public static void main(String[] names) throws Exception {
        List<Attack> attacks = names.length == 0
                ? Attack.all()
                : List.of(names).stream().map(Attack::named).toList();
        int contained = 0;
        try (Engine engine = LocalEngine.connect()) {
            engine.toolbox().build(line -> {});
            RedTeam team = new RedTeam(engine);
            for (Attack attack : attacks) {
                try {
                    RedTeam.Result result = team.run(attack);
                    contained += result.contained() ? 1 : 0;
                    System.out.println(line(result));
                } catch (IOException notMade) {
                    System.out.println("NOT RUN        " + attack.name() + ": " + notMade.getMessage());
                }
            }
        }
        System.out.println("contained: " + contained + " of " + attacks.size());
        System.exit(contained == attacks.size() ? 0 : 1);
    }

    private static String line(RedTeam.Result result) {
        String left = result.leftovers().isEmpty()
                ? "nothing left"
                : "left " + result.leftovers().replace('\n', ' ');
        return "%-13s  %-28s  %-14s  %s  %4.1f s  %s%s"
                .formatted(
                        result.reached().isEmpty() ? "contained" : "NOT CONTAINED",
                        result.attack().name(),
                        result.sameHost() ? "host unchanged" : "HOST CHANGED",
                        left,
                        result.duration().toMillis() / 1000.0,
                        result.attack().story(),
                        result.reached().isEmpty() ? "" : " → " + String.join("; ", result.reached()));
    }
}
