package hk.example.kangan.web;

import hk.example.kangan.dto.ApiResult;
import hk.example.kangan.entity.Bdxx;
import hk.example.kangan.service.BdService;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bd")
@RequiredArgsConstructor
public class BdController {

    private final BdService bdService;

    @GetMapping("/sj/{shoujihaoma}")
    public ApiResult<Integer> sl(@PathVariable String shoujihaoma) {
        return ApiResult.ok(bdService.wd(shoujihaoma).size());
    }

    @PostMapping("/hc/{bdh}")
    public ApiResult<Boolean> hc(@PathVariable String bdh, HttpServletResponse response) {
        Bdxx bdxx = bdService.cx(bdh);
        response.addCookie(new Cookie("last_sj", bdxx.getShoujihaoma()));
        return ApiResult.ok(bdService.hc(bdxx));
    }

    @PostMapping
    public ApiResult<String> tb(@RequestBody Bdxx bdxx) {
        bdService.tb(bdxx);
        return ApiResult.ok(bdxx.getZhuangtai());
    }
}
