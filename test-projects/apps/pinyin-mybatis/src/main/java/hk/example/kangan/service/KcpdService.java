package hk.example.kangan.service;

import hk.example.kangan.entity.Hzjd;
import hk.example.kangan.entity.Kcpd;
import hk.example.kangan.mapper.KcpdMapper;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** 库存盘点，与个人无关 */
@Slf4j
@Service
@RequiredArgsConstructor
public class KcpdService {

    private final KcpdMapper kcpdMapper;

    public void pd(Kcpd kcpd) {
        log.info("盘点 {} 药品 {} 批号 {}", kcpd.getChkidNo(), kcpd.getYpmc(), kcpd.getYpph());
        log.info("关键字 {} 审核 {} 仓库 {}", kcpd.getKid(), kcpd.getSfsh(), kcpd.getCkdh());
        kcpdMapper.insert(kcpd);
        log.info("盘点单：{}", kcpd);
    }

    public String jd(Hzjd hzjd) {
        log.info("酒店 {} {} {}", hzjd.getHotel(), hzjd.getMc(), hzjd.getDz());
        return hzjd.getHotelCode();
    }
}
