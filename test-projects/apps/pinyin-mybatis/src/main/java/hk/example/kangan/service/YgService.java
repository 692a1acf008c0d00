package hk.example.kangan.service;

import cn.hutool.crypto.digest.BCrypt;
import hk.example.kangan.entity.Yg;
import hk.example.kangan.mapper.YgMapper;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;

/** 员工 */
@Slf4j
@Service
@RequiredArgsConstructor
public class YgService {

    private final YgMapper ygMapper;

    public void rz(Yg yg, String mm) {
        yg.setMm(BCrypt.hashpw(mm));
        ygMapper.insert(yg);
        log.info("入职 {} 在职 {}", yg.getYgid(), yg.getSfzz());
        log.info("{} 的工资定为 {}", yg.getYgxm(), yg.getJbgz());
    }

    public boolean dl(Yg yg, String mm) {
        MDC.put("sjhm", yg.getSjhm());
        boolean ok = BCrypt.checkpw(mm, yg.getMm());
        if (!ok) {
            log.warn("登录失败，密码 {}", mm);
        }
        return ok;
    }
}
