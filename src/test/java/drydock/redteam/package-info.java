/// Hostile containers: what they try in a temporary container stays there. The attacks are in `src/test/redteam`.
@org.jspecify.annotations.NullMarked
package drydock.redteam;
