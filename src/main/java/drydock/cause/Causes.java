package drydock.cause;

import drydock.model.Verdict;
import java.util.List;

/// All causes, most specific first: of two with the same verdict the earlier one leads, and a line of output that two
/// have words for belongs to the earlier one.
public final class Causes {
    public static final List<Cause> ALL = List.of(
            new BadMount(),
            new PortAlreadyAllocated(),
            new DeviceUnavailable(),
            new UnknownUser(),
            new BadWorkingDirectory(),
            new CrlfLineEndings(),
            new MissingInterpreter(),
            new WrongArchitecture(),
            new InvalidExecutable(),
            new MissingSharedLibrary(),
            new SymbolNotFound(),
            new NotExecutable(),
            new MountHidesFiles(),
            new CommandNotFound(),
            new OutOfMemory(),
            new StubBinary(),
            new StopSignalIgnored(),
            new KilledFromOutside(),
            new CrashBeforeMain(),
            new IllegalInstruction(),
            new ArithmeticFault(),
            new Abort(),
            new SegmentationFault(),
            new RuntimeVersionMismatch(),
            new MissingModule(),
            new ProcessLimit(),
            new OpenFilesLimit(),
            new DiskFull(),
            new ReadOnlyFilesystem(),
            new PrivilegedPort(),
            new StalePidFile(),
            new AddressInUse(),
            new AddressNotAvailable(),
            new NameResolutionFailure(),
            new DependencyRefusal(),
            new BlockedSystemCall(),
            new MissingEnvironmentVariable(),
            new WrongUser(),
            new PermissionDenied(),
            new MissingFile(),
            new DependencyUnreachable(),
            new InvalidConfiguration(),
            new HealthcheckToolMissing(),
            new HealthcheckFailing(),
            new Daemonized(),
            new NoForegroundProcess(),
            new EntrypointNeverExecs(),
            new CompletedJob(),
            new OutputLostInBuffer(),
            new UnhandledError(),
            new EntrypointHidesExitStatus(),
            new OutputNotOnStdout(),
            new SilentEarlyExit(),
            new RestartPolicyLoop());

    private Causes() {}

    /// A cause and what the evidence says of it.
    public record Weighed(Cause cause, Verdict verdict) {
        boolean leads() {
            return verdict.accuses() && !verdict.contributing();
        }
    }

    /// Examines all causes; the leading one first, contributing ones after the primary ones, then by verdict.
    public static List<Weighed> weigh(Evidence evidence) {
        return Weighing.order(ALL.stream()
                .map(cause -> SourceTraps.cited(evidence, new Weighed(cause, cause.examine(evidence))))
                .toList());
    }
}
