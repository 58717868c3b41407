package drydock.investigation.project;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The containers of a project, weighed together.
///
/// @param name    of the compose project, or the names of the containers
/// @param members in any order
public record ProjectInvestigation(String name, List<Member> members) {
    public ProjectInvestigation {
        members = List.copyOf(members);
    }

    /// The members that fail of themselves, those that follow, and then the others; each in the order of the first
    /// failure, and then by name.
    public List<Member> inOrder() {
        return members.stream()
                .sorted(Comparator.comparing((Member member) -> !member.fails())
                        .thenComparing(member -> !followed(member).isEmpty())
                        .thenComparing(member -> member.firstFailure().orElse(Instant.MAX))
                        .thenComparing(Member::name))
                .toList();
    }

    public List<Member> failing() {
        return inOrder().stream().filter(Member::fails).toList();
    }

    /// The failing members that a member needs, directly or through others.
    public List<Member> followed(Member member) {
        Set<String> reached = new HashSet<>();
        reach(member, reached);
        return members.stream()
                .filter(Member::fails)
                .filter(other -> !other.name().equals(member.name()) && reached.contains(other.name()))
                .toList();
    }

    private void reach(Member member, Set<String> reached) {
        for (String need : member.needs()) {
            if (reached.add(need)) {
                named(need).filter(Member::fails).ifPresent(other -> reach(other, reached));
            }
        }
    }

    private Optional<Member> named(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }

    /// The members that fail of themselves, first failure first. Where each of them needs another, it is the one that
    /// failed first.
    public List<Member> roots() {
        List<Member> roots =
                failing().stream().filter(member -> followed(member).isEmpty()).toList();
        return roots.isEmpty() ? failing().stream().limit(1).toList() : roots;
    }

    public Optional<Member> root() {
        return roots().stream()
                .min(Comparator.comparingLong((Member member) -> -followers(member))
                        .thenComparing(member -> member.leading().isEmpty()));
    }

    private long followers(Member root) {
        return failing().stream()
                .filter(member -> followed(member).contains(root))
                .count();
    }
}
