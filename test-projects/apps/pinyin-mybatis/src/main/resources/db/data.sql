INSERT INTO t_yg (ygid, gh, ygxm, sjhm, jbgz, mm, sfzz) VALUES
 (1, 'A001', '系统管理员', NULL, 0, '$2a$10$7JB720yubVSZvUI0rEqK/.VqGOZTH.ulu33dHOiBE8ByOhJIrdAu2', 1);

INSERT INTO t_brxx (brid, xm, xb, csrq, zjlx, zjhm, lxdh, jtzz) VALUES
 (1, '陈大文', '1', '1983-04-12', '04', 'E364912(5)', '+852 6123 4789', '九龙旺角亚皆老街8号12楼C室'),
 (2, '李小红', '2', '1990-11-03', '01', '110105194912310021', '13912345678', '深圳市福田区福华一路88号');

INSERT INTO t_hzjd (id, hotel, hotel_code, mc, dz, xj) VALUES
 (1, 'HT01', 'SZ01', '福田大酒店', '深圳市福田区深南大道1号', 4);
