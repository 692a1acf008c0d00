package hk.example.kangan.entity;

import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.math.BigDecimal;

/** 保单信息：投保人与被保险人 */
@TableName("t_bdxx")
public class Bdxx {

    @TableId
    private Long id;
    private String baodanhao;
    private String xingming;
    private String shenfenzhenghao;
    private String shoujihaoma;
    private BigDecimal baoxianjine;
    private String zhuangtai;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getBaodanhao() {
        return baodanhao;
    }

    public void setBaodanhao(String baodanhao) {
        this.baodanhao = baodanhao;
    }

    public String getXingming() {
        return xingming;
    }

    public void setXingming(String xingming) {
        this.xingming = xingming;
    }

    public String getShenfenzhenghao() {
        return shenfenzhenghao;
    }

    public void setShenfenzhenghao(String shenfenzhenghao) {
        this.shenfenzhenghao = shenfenzhenghao;
    }

    public String getShoujihaoma() {
        return shoujihaoma;
    }

    public void setShoujihaoma(String shoujihaoma) {
        this.shoujihaoma = shoujihaoma;
    }

    public BigDecimal getBaoxianjine() {
        return baoxianjine;
    }

    public void setBaoxianjine(BigDecimal baoxianjine) {
        this.baoxianjine = baoxianjine;
    }

    public String getZhuangtai() {
        return zhuangtai;
    }

    public void setZhuangtai(String zhuangtai) {
        this.zhuangtai = zhuangtai;
    }
}
