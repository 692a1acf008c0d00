package hk.example.kangan.service;

import cn.hutool.core.util.IdcardUtil;
import com.baomidou.mybatisplus.core.conditions.query.LambdaQueryWrapper;
import hk.example.kangan.common.Tm;
import hk.example.kangan.common.YwException;
import hk.example.kangan.dto.BrVo;
import hk.example.kangan.entity.Brxx;
import hk.example.kangan.mapper.BrxxMapper;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

@Slf4j
@Service
@RequiredArgsConstructor
public class BrxxService {

    private final BrxxMapper brxxMapper;

    public Brxx cx(String zjlx, String zjhm) {
        Brxx brxx = brxxMapper.selectByZj(zjlx, zjhm);
        if (brxx == null) {
            log.warn("查无此人 zjlx={} zjhm={}", zjlx, zjhm);
            return null;
        }
        log.info("查到病人 {}，机构 {}，审核 {}", brxx.getBrid(), brxx.getJgdm(), brxx.getSfsh());
        return brxx;
    }

    public void bc(Brxx brxx) {
        log.debug("保存病人：{}", brxx);
        if ("01".equals(brxx.getZjlx()) && !IdcardUtil.isValidCard(brxx.getZjhm())) {
            throw new YwException("证件号码不正确：" + brxx.getZjhm());
        }
        brxxMapper.insert(brxx);
        log.info("新病人 {} 电话 {} 证件 {}", brxx.getBrid(), Tm.sj(brxx.getLxdh()), Tm.zj(brxx.getZjhm()));
    }

    public void gxLxfs(Brxx brxx) {
        int n = brxxMapper.updateLxfs(brxx);
        log.info("更新联系方式 {} 行，紧急联系 {}", n, brxx.getKzx1());
        log.info("姓名 {}", Tm.xm(brxx.getXm()));
    }

    public List<BrVo> lb(String xm) {
        return brxxMapper.search(xm, "brid").stream().map(this::vo).collect(Collectors.toList());
    }

    public List<Brxx> mz(String jgdm) {
        LambdaQueryWrapper<Brxx> cx = new LambdaQueryWrapper<>();
        cx.eq(Brxx::getJgdm, jgdm).orderByDesc(Brxx::getBrid);
        return brxxMapper.selectList(cx);
    }

    private BrVo vo(Brxx brxx) {
        BrVo vo = new BrVo();
        vo.setBrid(brxx.getBrid());
        vo.setXm(brxx.getXm().substring(0, 1) + "**");
        vo.setLxdh(Tm.sj(brxx.getLxdh()));
        vo.setSfsh(brxx.getSfsh());
        return vo;
    }
}
