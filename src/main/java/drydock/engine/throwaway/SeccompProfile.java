package drydock.engine.throwaway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.engine.api.Json;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// A container's own seccomp profile, tightened so that it forbids what the engine's default profile forbids.
///
/// The profile itself may be why the program fails, so it can't be replaced by the default one.
final class SeccompProfile {
    /// Calls with which a program could leave its container, or that reach parts of the kernel without namespaces.
    /// Source: “Significant syscalls blocked by the default profile” in Docker's documentation.
    private static final List<String> FORBIDDEN = List.of(
            "acct",
            "add_key",
            "bpf",
            "clock_adjtime",
            "clock_settime",
            "create_module",
            "delete_module",
            "finit_module",
            "fsconfig",
            "fsmount",
            "fsopen",
            "fspick",
            "init_module",
            "io_uring_enter",
            "io_uring_register",
            "io_uring_setup",
            "ioperm",
            "iopl",
            "kcmp",
            "kexec_file_load",
            "kexec_load",
            "keyctl",
            "lookup_dcookie",
            "mbind",
            "mount",
            "mount_setattr",
            "move_mount",
            "move_pages",
            "nfsservctl",
            "open_by_handle_at",
            "open_tree",
            "perf_event_open",
            "pivot_root",
            "quotactl",
            "reboot",
            "request_key",
            "set_mempolicy",
            "setns",
            "settimeofday",
            "stime",
            "swapoff",
            "swapon",
            "syslog",
            "umount",
            "umount2",
            "unshare",
            "uselib",
            "userfaultfd",
            "vm86",
            "vm86old");

    /// All `CLONE_NEW…` flags.
    private static final long NEW_NAMESPACES = 0x7E020000L;

    private static final String CLONE = "clone";
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;

    private SeccompProfile() {}

    /// The profile without its permissions for the forbidden calls, and with rules that forbid them. A call that the
    /// profile itself treats otherwise, such as by ending the program, keeps that treatment.
    static ObjectNode tightened(ObjectNode profile) {
        ObjectNode tight = profile.deepCopy();
        ArrayNode rules = Json.MAPPER.createArrayNode();
        Set<String> open = new java.util.LinkedHashSet<>(FORBIDDEN);
        boolean ownClone = false;
        for (JsonNode rule : Json.at(profile, "syscalls")) {
            boolean allows = allows(Json.text(rule, "action"));
            if (allows) {
                rules.add(without((ObjectNode) rule.deepCopy()));
            } else {
                rules.add(rule);
                List<String> names = names(rule);
                open.removeAll(names);
                ownClone |= names.contains(CLONE);
            }
        }
        if (allows(Json.text(profile, "defaultAction"))) {
            rules.add(refusal(List.copyOf(open), EPERM));
            rules.add(refusal(List.of("clone3"), ENOSYS));
            if (!ownClone) {
                for (int bit = 0; bit < Integer.SIZE; bit++) {
                    if ((NEW_NAMESPACES >> bit & 1) == 1) {
                        rules.add(withFlag(1L << bit));
                    }
                }
            }
        }
        removeEmpty(rules);
        tight.set("syscalls", rules);
        return tight;
    }

    private static boolean allows(String action) {
        return Set.of("SCMP_ACT_ALLOW", "SCMP_ACT_LOG", "SCMP_ACT_TRACE", "SCMP_ACT_NOTIFY")
                .contains(action);
    }

    private static List<String> names(JsonNode rule) {
        String single = Json.text(rule, "name");
        return single.isEmpty() ? Json.texts(rule, "names") : List.of(single);
    }

    private static ObjectNode without(ObjectNode rule) {
        ArrayNode kept = Json.MAPPER.createArrayNode();
        names(rule).stream().filter(name -> !FORBIDDEN.contains(name)).forEach(kept::add);
        rule.remove("name");
        rule.set("names", kept);
        return rule;
    }

    private static void removeEmpty(ArrayNode rules) {
        for (Iterator<JsonNode> each = rules.iterator(); each.hasNext(); ) {
            if (names(each.next()).isEmpty()) {
                each.remove();
            }
        }
    }

    private static ObjectNode refusal(List<String> calls, int errno) {
        ObjectNode rule = Json.object().put("action", "SCMP_ACT_ERRNO").put("errnoRet", errno);
        ArrayNode names = rule.putArray("names");
        calls.forEach(names::add);
        return rule;
    }

    private static ObjectNode withFlag(long flag) {
        ObjectNode rule = refusal(List.of(CLONE), EPERM);
        rule.putArray("args")
                .addObject()
                .put("index", 0)
                .put("value", flag)
                .put("valueTwo", flag)
                .put("op", "SCMP_CMP_MASKED_EQ");
        return rule;
    }
}
