package hk.example.kangan.service;

import cn.hutool.core.bean.BeanUtil;
import hk.example.kangan.dto.GhRequest;
import hk.example.kangan.entity.Brxx;
import hk.example.kangan.entity.Ghjl;
import hk.example.kangan.mapper.BrxxMapper;
import hk.example.kangan.mapper.GhjlMapper;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

@Slf4j
@Service
@RequiredArgsConstructor
public class GhService {

    private final BrxxMapper brxxMapper;
    private final GhjlMapper ghjlMapper;
    private final DxService dxService;

    public Long gh(GhRequest sq) {
        Brxx brxx = brxxMapper.selectByZj("01", sq.getZjhm());
        if (brxx == null) {
            brxx = BeanUtil.copyProperties(sq, Brxx.class);
            brxxMapper.insert(brxx);
        }
        Ghjl ghjl = new Ghjl();
        ghjl.setBrid(brxx.getBrid());
        ghjl.setKsmc(sq.getKsdm());
        ghjl.setJzrq(sq.getYyrq());
        ghjlMapper.add(ghjl);
        log.info("挂号成功 ghid={} ksdm={} yyrq={}", ghjl.getGhid(), sq.getKsdm(), sq.getYyrq());
        dxService.tzGh(brxx.getLxdh(), ghjl.getPdh());
        return ghjl.getGhid();
    }

    public void zd(Long ghid, String cbzd) {
        ghjlMapper.updateCbzd(ghid, cbzd);
        log.info("诊断已录入 {} {}", ghid, cbzd);
    }

    public List<Ghjl> ls(Long brid) {
        List<Ghjl> jl = ghjlMapper.selectByBr(brid);
        jl.forEach(g -> log.info("就诊 {} 科室 {} 费用 {}", g.getGhid(), g.getKsmc(), g.getGhf()));
        return jl;
    }

    public void jzr(Long brid) {
        Brxx jzr = ghjlMapper.selectJzr(brid);
        log.info("就诊人 {}", jzr.getXm());
        log.info("就诊人属于病人 {}", jzr.getBrid());
    }
}
