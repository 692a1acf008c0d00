package hk.example.kangan.web;

import hk.example.kangan.dto.ApiResult;
import hk.example.kangan.dto.GhRequest;
import hk.example.kangan.entity.Ghjl;
import hk.example.kangan.service.GhService;
import java.util.List;
import javax.validation.Valid;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Slf4j
@RestController
@RequestMapping("/gh")
@RequiredArgsConstructor
public class GhController {

    private final GhService ghService;

    @PostMapping
    public ApiResult<Long> gh(@Valid @RequestBody GhRequest sq) {
        log.info("收到挂号申请 {}", sq);
        return ApiResult.ok(ghService.gh(sq));
    }

    @GetMapping("/ls/{brid}")
    public List<Ghjl> ls(@PathVariable Long brid) {
        return ghService.ls(brid);
    }
}
