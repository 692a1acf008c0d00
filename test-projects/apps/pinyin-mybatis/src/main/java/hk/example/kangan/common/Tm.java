package hk.example.kangan.common;

import cn.hutool.core.util.DesensitizedUtil;
import cn.hutool.core.util.StrUtil;

/** 脱敏工具 */
public final class Tm {

    private Tm() {}

    /** 手机号只留头三尾四 */
    public static String sj(String sjhm) {
        return DesensitizedUtil.mobilePhone(sjhm);
    }

    /** 证件号码只留末四位 */
    public static String zj(String zjhm) {
        if (StrUtil.isBlank(zjhm) || zjhm.length() < 8) {
            return "****";
        }
        return StrUtil.hide(zjhm, 0, zjhm.length() - 4);
    }

    /** 姓名：名不副实，只去掉空格 */
    public static String xm(String xm) {
        return xm == null ? "" : xm.trim();
    }
}
