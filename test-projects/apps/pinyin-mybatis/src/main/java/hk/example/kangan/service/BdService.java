package hk.example.kangan.service;

import cn.hutool.core.util.DesensitizedUtil;
import cn.hutool.crypto.SecureUtil;
import hk.example.kangan.common.YwException;
import hk.example.kangan.entity.Bdxx;
import hk.example.kangan.mapper.BdxxMapper;
import hk.example.kangan.sync.YbjClient;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** 保单 */
@Slf4j
@Service
@RequiredArgsConstructor
public class BdService {

    private final BdxxMapper bdxxMapper;
    private final YbjClient ybjClient;

    public Bdxx cx(String bdh) {
        Bdxx bdxx = bdxxMapper.selectByBdh(bdh);
        if (bdxx == null) {
            throw new YwException("没有这张保单");
        }
        log.info("保单状态 {}，金额 {}", bdxx.getZhuangtai(), bdxx.getBaoxianjine());
        log.info("投保人 {} {}", bdxx.getXingming(), DesensitizedUtil.idCardNum(bdxx.getShenfenzhenghao(), 0, 4));
        return bdxx;
    }

    public boolean hc(Bdxx bdxx) {
        boolean ok = ybjClient.hc(bdxx.getShenfenzhenghao(), bdxx.getBaodanhao());
        log.info("核查 {}：{}", SecureUtil.md5(bdxx.getShenfenzhenghao()), ok);
        return ok;
    }

    public void tb(Bdxx bdxx) {
        bdxxMapper.insert(bdxx);
        System.out.println("新保单 " + bdxx.getBaodanhao() + " 手机 " + bdxx.getShoujihaoma());
    }

    public List<Bdxx> wd(String sjhm) {
        return bdxxMapper.selectBySjhm(sjhm);
    }
}
