package hk.example.kangan.web;

import hk.example.kangan.dto.ApiResult;
import hk.example.kangan.dto.BrVo;
import hk.example.kangan.entity.Brxx;
import hk.example.kangan.service.BrxxService;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/br")
@RequiredArgsConstructor
public class BrController {

    private final BrxxService brxxService;

    @GetMapping("/cx")
    public ApiResult<Brxx> cx(@RequestParam String zjlx, @RequestParam String zjhm) {
        return ApiResult.ok(brxxService.cx(zjlx, zjhm));
    }

    @GetMapping("/lb")
    public ApiResult<List<BrVo>> lb(@RequestParam String ksdm) {
        return ApiResult.ok(brxxService.lb(ksdm));
    }

    @GetMapping("/mz")
    public List<Brxx> mz(@RequestParam String jgdm) {
        return brxxService.mz(jgdm);
    }

    @PostMapping("/bc")
    public ApiResult<Long> bc(@RequestBody Brxx brxx) {
        brxxService.bc(brxx);
        return ApiResult.ok(brxx.getBrid());
    }
}
