package drydock.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

/// On answers of real engines, shortened.
class LimitSupportTest {
    @Test
    void dockerWithoutDelegatedControllers() throws JsonProcessingException {
        String info = """
                {"CgroupDriver":"none","CgroupVersion":"2","MemoryLimit":false,"SwapLimit":false,"CpuCfsPeriod":false,
                 "CpuCfsQuota":false,"CPUShares":false,"PidsLimit":false}""";
        assertThat(LimitSupport.docker(Json.MAPPER.readTree(info)))
                .isEqualTo(new LimitSupport(false, false, false, false));
    }

    @Test
    void dockerOnCgroupV1WithoutSwapAccounting() throws JsonProcessingException {
        String info = """
                {"MemoryLimit":true,"SwapLimit":false,"CpuCfsPeriod":true,"CpuCfsQuota":true,"PidsLimit":true}""";
        assertThat(LimitSupport.docker(Json.MAPPER.readTree(info)))
                .isEqualTo(new LimitSupport(true, true, false, true));
    }

    @Test
    void anEngineThatSaysNothingIsTakenAtItsBest() throws JsonProcessingException {
        assertThat(LimitSupport.docker(Json.MAPPER.readTree("{}"))).isEqualTo(LimitSupport.ALL);
        assertThat(LimitSupport.podman(Json.MAPPER.readTree("{\"host\":{}}"))).isEqualTo(LimitSupport.ALL);
    }

    @Test
    void rootlessPodmanWithTheUsualDelegation() throws JsonProcessingException {
        String info = "{\"host\":{\"cgroupVersion\":\"v2\",\"cgroupControllers\":[\"memory\",\"pids\"]}}";
        assertThat(LimitSupport.podman(Json.MAPPER.readTree(info)))
                .isEqualTo(new LimitSupport(false, true, true, true));
    }
}
