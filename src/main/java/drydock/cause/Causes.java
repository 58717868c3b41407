package drydock.cause;

import drydock.cause.crash.Abort;
import drydock.cause.crash.ArithmeticFault;
import drydock.cause.crash.CrashBeforeMain;
import drydock.cause.crash.IllegalInstruction;
import drydock.cause.crash.SegmentationFault;
import drydock.cause.ending.CompletedJob;
import drydock.cause.ending.Daemonized;
import drydock.cause.ending.EntrypointNeverExecs;
import drydock.cause.ending.EntrypointWaits;
import drydock.cause.ending.KilledFromOutside;
import drydock.cause.ending.NoForegroundProcess;
import drydock.cause.ending.ReportedError;
import drydock.cause.ending.RestartPolicyLoop;
import drydock.cause.ending.ScriptStoppedByErrexit;
import drydock.cause.ending.StopSignalIgnored;
import drydock.cause.ending.StoppedByTerminalResize;
import drydock.cause.ending.StubBinary;
import drydock.cause.ending.SupervisedChildFailing;
import drydock.cause.health.HealthcheckFailing;
import drydock.cause.health.HealthcheckToolMissing;
import drydock.cause.limit.BlockedSystemCall;
import drydock.cause.limit.DiskFull;
import drydock.cause.limit.OpenFilesLimit;
import drydock.cause.limit.OutOfMemory;
import drydock.cause.limit.ProcessLimit;
import drydock.cause.limit.WorkerTimeout;
import drydock.cause.loading.CrlfLineEndings;
import drydock.cause.loading.InvalidExecutable;
import drydock.cause.loading.MissingInterpreter;
import drydock.cause.loading.MissingSharedLibrary;
import drydock.cause.loading.SymbolNotFound;
import drydock.cause.loading.WrongArchitecture;
import drydock.cause.network.AddressInUse;
import drydock.cause.network.AddressNotAvailable;
import drydock.cause.network.DependencyRefusal;
import drydock.cause.network.DependencyUnreachable;
import drydock.cause.network.NameResolutionFailure;
import drydock.cause.network.PrivilegedPort;
import drydock.cause.network.PublishedPortUnserved;
import drydock.cause.output.EntrypointHidesExitStatus;
import drydock.cause.output.OutputLostInBuffer;
import drydock.cause.output.OutputNotOnStdout;
import drydock.cause.output.SilentEarlyExit;
import drydock.cause.runtime.GeneratedCodeMissing;
import drydock.cause.runtime.ImportCycle;
import drydock.cause.runtime.MissingModule;
import drydock.cause.runtime.ModuleShadowed;
import drydock.cause.runtime.ModuleSystemMismatch;
import drydock.cause.runtime.RuntimeVersionMismatch;
import drydock.cause.runtime.UnhandledError;
import drydock.cause.setting.FileModeTooOpen;
import drydock.cause.setting.IncompatibleDataDirectory;
import drydock.cause.setting.InvalidConfiguration;
import drydock.cause.setting.MissingEnvironmentVariable;
import drydock.cause.setting.MissingFile;
import drydock.cause.setting.PermissionDenied;
import drydock.cause.setting.ReadOnlyFilesystem;
import drydock.cause.setting.StalePidFile;
import drydock.cause.setting.UnusableDataDirectory;
import drydock.cause.setting.WrongUser;
import drydock.cause.start.BadMount;
import drydock.cause.start.BadWorkingDirectory;
import drydock.cause.start.CommandNotFound;
import drydock.cause.start.DeviceUnavailable;
import drydock.cause.start.EngineFault;
import drydock.cause.start.MountHidesFiles;
import drydock.cause.start.MustBePid1;
import drydock.cause.start.NoInitSystem;
import drydock.cause.start.NoexecMount;
import drydock.cause.start.NotExecutable;
import drydock.cause.start.PortAlreadyAllocated;
import drydock.cause.start.UnknownUser;
import drydock.model.Verdict;
import java.util.List;

/// All causes, most specific first. Of two with the same verdict the earlier one leads, and a line of output that
/// matches both belongs to the earlier one.
public final class Causes {
    public static final List<Cause> ALL = List.of(
            new BadMount(),
            new PortAlreadyAllocated(),
            new DeviceUnavailable(),
            new UnknownUser(),
            new MustBePid1(),
            new NoInitSystem(),
            new BadWorkingDirectory(),
            new CrlfLineEndings(),
            new MissingInterpreter(),
            new WrongArchitecture(),
            new InvalidExecutable(),
            new MissingSharedLibrary(),
            new SymbolNotFound(),
            new NoexecMount(),
            new NotExecutable(),
            new MountHidesFiles(),
            new CommandNotFound(),
            new OutOfMemory(),
            new WorkerTimeout(),
            new StubBinary(),
            new StopSignalIgnored(),
            new KilledFromOutside(),
            new CrashBeforeMain(),
            new IllegalInstruction(),
            new ArithmeticFault(),
            new Abort(),
            new SegmentationFault(),
            new RuntimeVersionMismatch(),
            new ModuleShadowed(),
            new ImportCycle(),
            new ModuleSystemMismatch(),
            new GeneratedCodeMissing(),
            new MissingModule(),
            new ProcessLimit(),
            new OpenFilesLimit(),
            new DiskFull(),
            new ReadOnlyFilesystem(),
            new PrivilegedPort(),
            new StalePidFile(),
            new IncompatibleDataDirectory(),
            new UnusableDataDirectory(),
            new AddressInUse(),
            new AddressNotAvailable(),
            new NameResolutionFailure(),
            new DependencyRefusal(),
            new BlockedSystemCall(),
            new MissingEnvironmentVariable(),
            new WrongUser(),
            new FileModeTooOpen(),
            new PermissionDenied(),
            new MissingFile(),
            new DependencyUnreachable(),
            new InvalidConfiguration(),
            new PublishedPortUnserved(),
            new HealthcheckToolMissing(),
            new HealthcheckFailing(),
            new Daemonized(),
            new NoForegroundProcess(),
            new EntrypointNeverExecs(),
            new ScriptStoppedByErrexit(),
            new CompletedJob(),
            new StoppedByTerminalResize(),
            new SupervisedChildFailing(),
            new EntrypointWaits(),
            new EngineFault(),
            new ReportedError(),
            new OutputLostInBuffer(),
            new UnhandledError(),
            new EntrypointHidesExitStatus(),
            new OutputNotOnStdout(),
            new SilentEarlyExit(),
            new RestartPolicyLoop());

    private Causes() {}

    /// A cause and its verdict.
    public record Weighed(Cause cause, Verdict verdict) {
        boolean leads() {
            return verdict.accuses() && !verdict.contributing();
        }
    }

    /// Examines the causes of the evidence's catalogue; the leading one first, contributing ones after the primary
    /// ones,
    /// then by verdict.
    public static List<Weighed> weigh(Evidence evidence) {
        return Ranking.order(evidence.catalogue().stream()
                .map(cause -> SourceTraps.cited(evidence, new Weighed(cause, cause.examine(evidence))))
                .toList());
    }
}
