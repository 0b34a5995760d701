// Made by gen/tables.go.

package unicode

// Version is the version of Unicode that the tables are from.
const Version = "15.0.0"

// Categories.
var (
	C      = table("0OP6P1M[F[F37722A22[1^<^<^21V319h1h126h13>@_1Q6Q6R31h31\\6=h31T31Q1MM322H4P28g4R5R5B161_18842:1D161:7437663JJ344>361_188763322<3618246;2225T199::9GGA33<1G843222=:1J6A44B161_1887663::33334425837663CC287772195521722626282J3<2955322244=\\14M44a1AA3::955257443223553;;25_144a1;;<1E44:6657553;;8;M44Y344>3R11g144V12c1::41@243?22B5F18;f33l1T1722=II5HH366588F1:Oc4U1U122a2U1U1Q1>>2S1_<222341eG553885553Z1Z1:1U2553885553@@e3553T2T23Q1Q121f15^51>1lY12d56^18b18Z1;M446;n51F5F5O<<24d56h24^49Q2==22J342f21<:j23f15H2n31U4NN3<<24F5N1P2`1l42Q3e3e326j32P12j36h21H7h24^Q11>1^21>1C62P21]3@@N1?DD344E<<23f14T3?61i1>>21T2>T2>j83`Y1HHDZa31S2n:n:23m2222341b366=b18Ah18n7Q1g1j2j22:^=IJ3S4g2g23X3X323i2o2o2Z5;Q3^cL^cL21`38jECb;7h<4722<Gh32F5b37^47J5Z7:n12o4<<22U2h1h127N1F1`6Gj19>1>1>8A88j33n71F5ZjE;`13T3SX8nF1f6U1@;<4g166563l7?lK1^364Of25Y3DD:3=X4X422n;2>1>1>182A882;61KKKY133P11NQ1h7483l22c5>>214^1n2Q4l12T3>j13Z28n14h24o1V1V122NY1n91F5Z23Z23b27Z3:K@@A33I@@A332Q2`C8^19BG?[1[1DT2>15]1]16241a1Y2Y226D_1Y13323T22h144o1b33Z11W33323C44l1183F6D6R4O`23J8^32l11h14f16:;@_2d4f1X3<X36n27FU9Q2[1[1816Z2h27f2Ef1U1j1C`18n43Z28o3662;d16F5]3CC26`28S6EE29W1`1`12l1A22;@@H5h34F5;993333GGA33=;;3333443222444@1@2<Z4k5662Lb47FU5^31^2Q1\\4:F5LBf35Fe1h11P13`1h5j3S3X5;B141C33o1333==27FU2B1n21HJb47X5<d46Fe7E^1^1N9l12R21_1??2W2A33j22533D7F5?33]233>6Fe9d16U1Z1Z121j1e24>V3<hi1U3Q76629Z<[b2X6<RS2?^1Ym3`T1h]8dS16Q2;;22U5;;24n11>9^49G88\\14X1_Eh5T3h43d36T1o1<:6=bo;7^]2Y1DVg8;887T9T92=4L814=:7jHSX2h64L2D6F1:ob4n21`18Z7k1^?9`21f47R7D^4i3Z1;Z1;`58d1V4]5X2X2614161;==588U455399AMM;6642Ae:e:3U9U93oEoE2==@@2^R1P25>d6ABB38876623n3P14_3l22N1F36o9P2@f344_>f2UGA557@@\\<1R1X1j43F36`HZ4[2l3Q6;LL722322G55522244354293341582722355A:55;;T14966T1c16]8j23Z6;P11Q1@@\\29n:g1l1<j23D66=>i4bm13T12L2`73P65J34>J3b37F5b27n116]2ZE;N1L2D6o28826N3D6D6Y9h1h12S1FUP1R^c2OfS85n=1VX;=Tc>nP3nQ1Q_1hd94RV8_ZgER?_`o5")
	Other  = C
	Cc     = table("0OP6P1")
	Cf     = table("k:cZ1cZ124_1Q6Q6U3Q<Q<3a2a2ib7mo1mo123f14T3449QY_3j7j721U\\8@@VfA?RVT23P]:7_Xg`1OO2n2")
	Cn     = table("`g11>3A22[1^<^<^21V319h1h126h13>:o@m1m13V3V32<h31T31Q1MM322H4Q23324k>993333GGA2221:1D161:7437663JJ344>361_188763322<3618246;2225T199::9GGA33<1G843222=:1J6A44B161_1887663::33334425837663CC287772195521722626282J3<2955322244=\\14M44a1AA3::955257443223553;;25_144a1;;<1E44:6657553;;8;M44Y344>3R11g144V12c1::41@243?22B5F18;f33l1T1722=II5HH366588F1:Oc4U1U122a2U1U1Q1>>2S1_<222341eG553885553Z1Z1:1U2553885553@@e3553T2T23Q1Q121f15^51>1lY12d56^18b18Z1;M446;n51F5F5f15d56h24^49Q2==22J342f21<:j23f15H2n31U4NN3<<24F5N1P2`1l42Q3e3e326j32P12j36h21H7h24^Q11>1^21>1C62P21]3@@N1?DD344EV3V3J1i1>>21T2>T2>j83`Y1HHDZa31S2n:n:23m2222341b366=b18Ah18n7Q1g1j2j22:^=IJ3S4g2g23X3X323i2o2o2Z5;Q3^cL^cL21`38jECb;7h<4722<Gh32F5b37^47J5Z7:n12o4<<22U2h1h127N1F1`6Gj19>1>1>8A88j33n71F5ZjE;`13T33nVA1f6U1@;<4g166563l7?lK1^364Of25Y3DD:3=X4X4322n;2>1>1>182A8828<1KKKY133P11NQ1h7483l22c5>>214^1n2Q4l12T3>j13Z28n14h24o1V1V122NY1n91F5Z23Z23b27Z3:K@@A33I@@A332Q2`C8^19BG?[1[1DT2>15]1]16241a1Y2Y226D_1Y13323T22h144o1b33Z11W33323C44l1183F6D6R4O`23J8^32l11h14f16:;@_2d4f1X3<X36n27FU9Q2[1[1816Z2h27f2Ef1U1j1C`18n43Z28Z4941d16F5]3CC26`28S6EE29W1`1`12l1A22;@@H5h34F5;993333GGA33=;;3333443222444@1@2<Z4k5662Lb47FU5^31^2Q1\\4:F5LBf35Fe1h11P13`1h5j3S3X5;B141C33o1333==27FU2B1n21HJb47X5<d46Fe7E^1^1N9l12R21_1??2W2A33j22533D7F5?33]233>6Fe9d16U1Z1Z121j1e24>V3<hi1U3Q76629Z<[b2X6<^U2Ym3`T1h]8dS16Q2;;22U5;;24n11>9^49G88\\14X1_Eh5T3h43d36T1o1<:6=bo;7^]2Y1DVg8;887T9T92=4L814=:7jHSX2h64L2D6F1Bkb4n21`18Z7k1^?9`21V<D^4i3Z1;Z1;`58d1V4]5X2X2614161;==588U455399AMM;6642Ae:e:3U9U93oEoE2==@@2^R1P25>d6ABB38876623n3P14_3l22N1F36o9P2@f344_>f2UGA557@@\\<1R1X1j43F36`HZ4[2l3Q6;LL722322G55522244354293341582722355A:55;;T14966T1c16]8j23Z6;P11Q1@@\\29n:g1l1<j23D66=>i4bm13T12L2`73P65J34>J3b37F5b27n116]2ZE;N1L2D6o28826N3D6D6Y9h1h12S1FUP1R^c2OfS85n=1VX;=Tc>nP3nQ1Q_1hd94RV8`RgE4MR6o3R?_`o1noo31noo31")
	Co     = table("PP`3oW6R`Sh1moo16moo1")
	Cs     = table("PP\\3oo1")
	L      = table("R4I>IQ3;;;662E4N4Y>:;N4A22T844163577425222B4b24Z4BU54U17772W1`4J:3l2Z1X214R35@@3883;;217AA4Ml1h2III2OD1;662D;::9HH2G@:<G45T1Y1f3e19CC@9P1?:7616E46544229AAL142N1G9924:16E46414141P235DD21R18424E4641449CCP11a1<<26616E4641449OO32221Q1BB45824381522344344218;_1e1e126424F4?9KK217333OO:7424F49449P1P13223@@3BB27424X17AA<2B2b15<A8G4853325f3_141J6f31522234G5222841E33235FF22S2P2P2264S1h14X7Z1[1AA24:394438821:<KBB2T15666Z14\\:4366522226X1436P14366522226>4h1436R2\\2?R1e2658[C6@4I<Z2>7@ALBNAN<42P1c1Y255X4h2@46Q15662T2FNT3M64H[1:I^3FDd1W5n2n22]1T17^3ML1F[1f1S1d22FS168@Z162d2345419662n5R4e8656U165675622M6d14654421468365:<<246[7>>R1<]6556954423?62224:63<4;e1e13lc2lc22S7>381JU15666g1AAA2ED646464646464646S5f>f>3[1[123<1:e2>24i243<Z14m2T1OR3?RP1o]6R4\\dEX4]16\\88?F1Z1^1R1N6U2T386V36o1<152223b1?42434Fl1c1Na1n359223<<2JFFd1L@^1k1AA2349F44X1`1247Z1F9442`154433323722b126:@2J56565D6464Z14=>b3l1Sm:JF:`1Z`@];6Y3^26J4=22284<445223223222Z3T2Z;V1o16e1b2;Z744V4Z2I>IHh285656562X2;4I4B414>6=V2j3\\HL8`1P3OLC47>U1FM6S1:7R3m4V1S1:S1:W1Bc1J:4>46414:4>4641X4f9DEF7b154Y148\\457222Z1419332EFFDNT4B41FEFI^4g1>1S4@@22424Lf2L8LX274Kh1e1FEFBLAn6X2`3b1Lb1LS1jEY1>1n4LG992Df2An2Dh1FJd1d317>>2[1R2Hf1S1m133BR19==2^1N3]122X2A4HX11P46522224>49@^1^27616E4641449CCJ4n9d1V13Z12n1_1Z115i5i52]1d23Z2_1[1l1l12Y1MX2X22I\\26d;[1Z7o1P2773326414GQ122n576V1S122k1;;2V1AFFH]1Y1CC2W2`@84T1U1b1b12LR76414U1]1JJ24414OOX:X:2AQ1222;4Q1k7`2`22hL^>S6jT5P3P1_Q1T15dk7VBdk@hA@NT1^2T1MV1_1R13P2D<BR[1o1R8Z2=S2S22;R415MM2fo5BeV1f28`^A346414R9Q1NN217??22B[<Z`4Z3<<88@9^f;d24V241733333224;522254P24367464K4344544254c:6H4H4N4H4N4H4N4H4N4H47Zc3N>5\\@m1V9\\1F6S1R:R:2LV1[1ZNKZ_1643414>4T6h3S2AeU1eU1224J415334943522?55542214153358232263464343522284@<2444@Zd8ofY1R2iQ4>m66Qd5N`Y7PR6m@Vn2Zj4<oR4")
	Letter = L
	LC     = table("R4I>Ig3;;2E4N4R643:_64JR<36182577425222B4b24Z4BU54U1DX1`a5U15666Z162RZ1e265VX48@Z162R4[1P4<4Q1\\6e8656U165675622M6d14654421468365:<<246]@556954423?622245;3322<4;e1e13lc2lc22j36V3>381JU1566Val1]1V1K^8]24F834j1<152223h119fIfI2Y1<8@_2RdW16J4dP2I>I\\Z2_2R6S1:S1Z7:4>46414:4>4641X\\3b1Lb1lj5o1RfZ1o1Rhb1d24V241733333224;522254P24367464K4344544254c:6H4H4N4H4N4H4N4H4N4H47Zc394C>5\\m4S2")
	Ll     = table("R6Ig3Z1Z12F475f123@23^12742217227443557442173352272232274453333321?635>23B23335445h1225733322;822S24JU<2294421W1LL2Q141825F2235633d1d12^15P12Ed127<23P32R3X1`d5Z162b_15VX48`7[1P4<4Q1_6d42275P3227B5F7B7B5F7B7B=67B7B7B441?442141B361B7F241WA44344i1:561B3;f1f1hZ5_1544362;2232224=R32388555JU1566Yal1\\12Y1J2a8<2215n1226522782;22722215B2=665<2;22?82k144\\c1Z1<8@_2RdW16J4dR2Il\\2W1b8S1h9:4>4641X`3b1ll5ORhZ1Ofib1If164Af1If13522254:f1If1If1If1If1If1If1If1If1Kj1H45f1H45f1H45f1H45f1H455ei1ei1284C>5`o4Q1")
	Lower  = Ll
	Lm     = table("P[1A:;N4A22]866oMW7W7Z:1l@1;P1P1E44S:X5X5[]2P4P4]S1kf1kf1i6TCTCRM5n:n1MS1S12S1U[1>>R1<Pn51U?P6P6]M\\1\\123=R3R33n2n221_ag1SW1SW124o@c3c3j11d78S5HHd6281]MGGe8]3]3\\11`63EWPEWPEl21Rn354Y148\\ha13PU2<R415]P@]P@224641TSHm1d<6mj1PS1PS1")
	Lo     = table("e:@@S@5522S=lIlI2I:3l2O49X214R35II3;;217AA4Ml1h2III2O\\1Ef2H@:<G45T1X1h3e19CC@9R1>:7616E46544229AAL142N1G9924:16E46414141P235DD21R18424E4641449CCP11a1<<26616E4641449OO32221Q1BB45824381522344344218;_1e1e126424F4?9KK217333OO:7424F49449P1P13223@@3BB27424X17AA<2B2b15<A8G4853325f3_141J5h31522234G5222841E3323`13S2P2P2264S1h14X7Z1[1AA24:394438821:<Kb3b32W:4366522226X1436P14366522226>4h1436R2\\2?T7[C6@4I<Z2>7@ALBNAN<42P1c1c2T2T22Q14d1@46Q15662T2FNT3M64H[1:I^3FDd1R;^1T17^3ML1F[1f1S1d22FMT7345419kQ1kQ122`o5g1b1FD646464646464646aR1f1f1:e2C222h2;662Y14m2T1OR3?RP1o]6R4d`D4fS1X4W1B[8:?F1W4b1b12T2e:X3X38642434Fl1c1Na1n359223<<2JFFd1L@^1l2468F44X1`1247Z1?459442`154433323722b118:A??246565D646T9R1l1Sm:JF:`1Z`@];6Y3Y422284<445223223222Z3T2Z;V1o16e1b2;Z744V4d694\\16N85656562X2;4I4B414>6=V2j3\\HL8`1P3OLC47>U1FM6S1:7R8]2V6W1Bc1j9f9DEF7b957222Z1419332EFFDNT4B41FEFI^4g1>1S4@@22424Lf2L8LX274Kh1e1FEFBLAn6X2`;S1jEY1>1n4LG992Df2An2Dh1FJd1d317>>2[1R2Hf1S1m133BR19==2^1N3]122X2A4HX11P46522224>49@^1^27616E4641449CCJ4n9d1V13Z12n1_1Z115i5i52]1d23Z2_1[1l1l12Y1MX2X22I\\26d;[1X=773326414GQ122n576V1S122k1;;2V1AFFH]1Y1CC2W2`@84T1U1b1b12LR76414U1]1JJ24414OOX:X:2AQ1222;4Q1k7`2`22hL^>S6jT5P3P1_Q1T15dk7VBdk@hA@NT1^2T1MV1_1X3D<BRg1Z2=`5`52fo5BeV1f28`_AR9Q1NN217??22B[<Z`4Z3<<88@9SWAf?f?2[1U2R:R:2LV1[1ZNJ\\_1643414>4T6hc234J415334943522?55542214153358232263464343522284@<2444@Zd8ofY1R2iQ4>m66Qd5N`Y7PR6m@Vn2Zj4<oR4")
	Lt     = table("[L63_2f\\7f\\726B7B7K@@P30")
	Title  = Lt
	Lu     = table("R4I\\6F46U2f127>27^123428152232221634142814154232272232221522344A935<27@2733425h12@14172222562UB22999?22215223222?48Y233219F2=33416b1S3P12Ef123<27n226U1dd5U1566V]1e2fY4Z162SDd42EP32D7B5F7B7B5I62B7b43J3J3J4H3_@55826274423?622263F1=n1n1jW5_1S3222176222533B25P32C22;^ZN^ZN5Z12Y1J2a8<29l12G42382;227229D223445>222577=22k1\\iE\\iE2H\\\\2W1b8S1j9:4>4641f^3b1ln5ORhZ1ORjb1If1If1Ig1223633332247f1If11436746h11434454425h1If1If1If1If1If1In1HT2HT2HT2HT2HU2fY4fY42P1")
	Upper  = Lu
	M      = table("P`1_3XA6`@\\1522322322b4:R3DS1V3V325656143Y2OO2Ih5:f38EII22484244h22j37f2G4P1^324A46F1l12c322256162E;;3KK62c32223:1629OO344H2c322264242Z11^1542c322256162@2F1o1l1l1238243EY1Y123a322254243@1H1l12c322254243@1H1Q1==22`31464243E;;3NN21_4552452226V11m33325J7W63327H6d41i142:1T3C41<:4S1EU3U32B`13:2426683L;5;;22P\\12Vk13j12l11n11R4OE^1^1215f3f33S1S1^7;:;h=4d394L7a1a12MT34P3@^28J2n1<b3=R3Cb924D;7762^<o1R]1P1no52m8Q3Q32NfR15d61Zmj1349R21R51SA44;HH23;d2d23c1c12@f1AMW1W126d1<j23P3=[2T2T22<K993^1^121W3222161<15Z1Z123<1j>741ScW1RGRG2>R1?ml1S7S7\\94^X3241<3b22;V5V53nAnA22XH1R52^4:T33f72\\3>e2333;;22l2:An1n121Z2=R11k2==21R3=B341j5;?33l9;\\13`31466162E;;3332584R<Aa1b2b22Bh>668h11V5@f6<\\6>R@>\\?541635223^4^425669MM28b2643C::29n2?\\I747V5E4=f75922322255S2S2234144hE3D15a1a12584m_:772=fYK4h36cQ2222e1@3U5<<3\\UC\\UC3Rc4Rc42\\16FnQ1485B766n13Z92hk3f1:a1C??^144>Re264@664144[6Q5Q525aGn1n122jO3Rn16l66\\k[`1_7")
	Mark   = M
	Mc     = table("W`4h1h162B341V31f32>161G\\1\\1f32W4k1k121C223f1f13k1k15773333;;^61418242GZ1Z121l33l31g322236141D1k1??3k1k121<242G[1[13\\2\\221>7V11fD1Q4\\5\\5355?333JJ3;;2166\\11657;;21cW3OOU8882641fE362:145R>1g322E2239924U9a1a1=222341m3OO:17m1m1625443a1a126B1i:FF^c91Xok117i2i23c1c12>n81Q3a1a135533321n6161c1^1^15^3^361=^7^7322322322YQb122Q8^1^121:1Y7II3l1l1R32D1Mn2n221815[5[521P21f31436162E;;3b6b621B19[3[321?22227^7^721>37b3b321B15^3^341?Z3Z3355\\@2Eh7h72441;335_4_421B3;e2e2l11o3h<h<O[3[3A33\\=4:15o:o:3==R31B15`PD`PD2e1b61Xg`11>5")
	Me     = table("`X21[S;o`1o`12242hhR22")
	Mn     = table("P`1_3XA4d@\\1522322322b4:R3DS1V3V325656143Y2OO2Ih5:f38EII22484244h22j37f2G4Oa322:7;4425F1m1k1k1:3CEE3KK61e355355333219OO344H1e3552341;EE3GG245k1k172222C883<<3OOm3==W344a32221<243@1H1m1k1k1777<1Z11j11d31:3CEE3NNc488215k2k266J7W63327H6d41i142`3=4441<:4S1EW3W322454161d11:2R13M33377Q1PFPF21Vk12l11n11n11R4146C3329E^1^1215f3f33S1S1^72:1E7721h=17k1k14652267>97a1a12<4?T33S32223566b28J1R236142c32234442f3761b924<46;7781^<o1R]1<;442:no52m8Q3Q32NfR13h61[mj15528R21R51SA44;JJ366`91f1AMW1W126d1:n22S3332261a2T2T2246161K99Q3d1d14261<15[1[1399o>33;aiCaiCT^1?R1?ml1S7S7\\94^X3241<3b22;V5V53nAnA22XH1R52^4:T33i7g1g12=e2333;;21T3361An1n121Z2447o3==3e1e127F37P3P3217223777n4n487\\11d319V1V12584X<7625HHZ555553223_7_722>141h11\\577223[3[3533245V3V3216344X@841R@1555R9361;Q1Q128b2563C::2462n2<41^I6455c2c22D664141f75922322255Y2Y23445l:l:3<<3e1e123=22m_:772=fYK4h36cQ2P2P222U5iUCiUC3Rc4Rc42\\16FRR12T1766n13Z92hk3f1:a1C??^144>Re264@664144[6Q5Q525aGn1n122jO3Rn16l66\\k[`1_7")
	N      = table("P39b71=3321Tj29^89^<9jI9^79:5j69^79^7965n6<X79B6`69b66@Bl69R69^79^4Cj@9^49P]1CTg12P?9>9^19jB9R8:\\:9>9^;9^59^89>9_Q24424>9^<b164^]1k1n4E^W1Mef2ZHZHd18N2`E3f89n174>R29`2>Rfi19j;9RD5f99^29^<9^19^59^I9^aY19lN\\1Jh1T11\\EJZ23m199^84f<9nj17d16`28h44^15R:16?6]1R48Z31n12h44b67b17d26fD5R39^BNn99f23R76^8MR89j39R99@Ch?9^E9^79^G9^69^6;ZJBl59^_1LX>9^49^J9^6DhR2^3ToR19^59^8946na1FdRb1CJCj6H\\U2a1Rd49^J9^O9ll18R89`a1j14243j4\\14>Vl1<X^59")
	Number = N
	Nd     = table("P39^R39^89^<9jI9^79^79^79^79^79^79^79^79^79R69^79^49^A9^49^d39^29jB9R89^:9>9^;9^59^89>9^lT29^Z19^29^<9^19^59^I9^aY19^h29^X49jb19R89j39R99^A9^E9^79^G9^69^69^J9^69^_19^?9^49^J9^`U19^59^89ZWf1a1Rd49^J9^O9^U29^Y99")
	Digit  = Nd
	Nl     = table("l^;2PW5R163oW7JJ27N2hZk19RU]1d1kL99^84fR@^3")
	No     = table("T;1=3321\\c45bG5b72\\86d=6T18TK9\\S2CXW29SNfd1fd185>9^<?e2gFgF2j1n4E^W1Mef2eT1eT122f89n174>R29`2>Rgj15T]\\1\\1T43T11\\EJZ23Zc27d16`28h44^15R:16?6]1R48Z31n12h44b67b17d26fD5RFNn99f23R76^8ChGC\\d21nJ8`f1BXe1D^hU16na1FdRb1CJCj6Hnd:8Tj1j14243j4\\14>Vl1<")
	P      = table("R224543F181f125LL5T1T1=44F1944o[199VM5d21Y322733j21Z1141M2221f43_6\\1\\12<d>2^3>Q2V8V83;;k8i3i3e7W<W<K`;`;g5;;3Y5Y52=5V1V122a4[2[223:1P75i:UCUC27a9^C^Cj21n42`41l9242\\2:dC1b=1R8645j:6j11l73h34n31R47ImImI2FBC4<4;n11N1dW13l11lS2=P51P29XIEP43R21h_1341S7`4`42]14O6;XJ2:96;S1==W6k2k2VPj11l@2Y6;;X75jG3^51b225b1b13`1`1T6<R11j73n71R11e?cZDcZD3a6a628^1R14=55541\\924543F181f125LL52225fI2kY1a1a1oIXGXGa<P1P1RA8_2a3a325V46d53Sa1X5X523j23l;6l6143n73R31P53;>>42b55i6R=R=23F15Y3Y3f?Fd62j1<k4S4S421k?Y8Y821i9m2m226X5244l59`C4f21\\X11f4<Q;aS1aS123jg51hWM1]8R2R223CcJcJ22aDmUCmUC`n>4V]71")
	Punct  = P
	Pc     = table("o5Po7Po73DDnm^31b12P?0")
	Pd     = table("k2mZ1mZ1Y3Rb3Rb3]P2ZP2ZP224UP733P21;MMoKDDQ7a\\c1a\\c13V1V1GZ5Z5Pj70")
	Pe     = table("c2d1d1Q2ne3ne35oj1oj1ej4h1h1Q1kCkC5OOoS2<2S5Q1Q1562[ID2S422U2VQ1VQ1542k262kJ8296261oaV3j6j6m1>29BB522g:d1d1Q263")
	Pf     = table("g;nj7nj79MMcl622;33Q144")
	Pi     = table("g:]k7]k7617JJcl622;33Q144")
	Po     = table("R22427423;;3443LL[466N1AoEoECc>c>24e2g1g1733j21Z1141M2221f43_6\\1\\12<d>2^3>Q2V8V83;;k8i3i3e7W<W<K`;`;g5;;3Y5Y52=5a3a3f44:1P75i:UCUC27]`1m3m321`41l9242\\2543dC1b=1R8645j:6j11l73h34n31R47ISJSJ39926B863628:52228fY6341S7`4`43552173327415333;;2349635222;62jJ2e3n5n5VPj11l@2Y6;;X75jG3^51b225b1b13`1`1T6<R11j73n71R11e?UaDUaD257GGZ11638243@2?223f4f421427423;;3443LL[23320fI2kY1a1a1oIXGXGa<P1P1RA8_2a3a325V46d53bk14j23l;6l6143n73R31P53;>>42b55i6R=R=23F15Y3Y3f?Fd62j1<k4S4S421k?Y8Y821i9m2m226X5244l59`C4f21\\X11f4<Q;aS1aS123jg51hWM1]8R2R223CcJcJ22aDmUCmUC`n>4V]71")
	Ps     = table("a2c1c1Q2oe3oe35oj1oj1og444_2h1h1Q1kCkC5OOoS2<2S5Q1Q1562[ID2S422U2VQ1VQ1542e1CC542kJ829627RYc1RYc1a=NN5<29BB522g:c1c1Q24460")
	S      = table("Y277R12Q222i122X244172222744o1P1P1fL3J=<65222?]7??3a3a3i8[8[821^727333_6_6GDD3h7h7@1c8Z;Z;3773f7f7o7S4S426[8`6`6e2V6V6T<2Q1222165[142\\874541<3\\<1R_19Y]1^;^;[Fn4n42P1TF9D8ST22221H2L2L2L1]4>>`22L2X1P1P414341G2221<5542;<<35523<35k1k13552f;:L6k7d1:T5]2^1WCj2`16NFb<^1n1:O6e;6O4X3\\>5\\F1n2I4h2Je6f1;C>>3==\\11>1h51X?1:9R2S1j1NHMC@@2NFV1P1o9Rl<o1RY[1f1dS1FD1`61l93F3lS12U>??3nmCnmCb8@lG?Q8]1]122W622217k4k4?AA21Q222i122T8646L1dC8d3@624<9`1`12[1fW31QU1gS3gS3\\Y4LfdU13=gZDgZDX[9c3j3e7FV16k1<2^11@M:l1\\1Q29k5k52e2gf1JJQ2JJQ2JJQ2JJQ2JJj3o?`33V374=41c\\3`=`=kj444m7R>R>3_8_82Z1:S3J>6>4>4T1`1P5b3LL[1:8@1N5f9gN:@8<8f3:n2>;;@@2::g1B9>W1BM61n4c:J=6<88@]146B=:8@8@b44f1")
	Symbol = S
	Sc     = table("Y2n3n322e^2l3l3VO1VO1Af7f7a@VBVBii4UV2UV22OagS2T^ET^Ek6k4k4h=181^o?3oaQ3a]2a]2")
	Sk     = table("m522a477;44dP13J=<65222?]7??3SX1SX1[c;2221H2L2L2L1jY81XVk1FD1`61Sm1??3WRDWRD2?ig122V:0`Qj34")
	Sm     = table("g2AA21m322m255]2P1P1o_1`@`@21iS=>>`22L2i8X1X123?U2U223<1;63AP1P13335P1P12Z8R21g5OO2Gb25]M::^37Q7a:a:236NF?R@R4^1n1:O6Q8R3D65kmW3iIiI42[:AA21m322Y87722[][3JJQ2JJQ2JJQ2JJQ2JJjb;1")
	So     = table("]:33;22Um1[8[83P4P43_6_6GDD3h7h7YP1f;f;V855U4U4Q=Z1Z1`H2Q1222165[142\\874541<3\\<1R_19Y]1cFcFl9Q1TF9D8Xh214341G2237724542;<<3??415k1k13::23634141464N615222Mj@7:C666`24Md1W1>T2d1:T5]2^1f5484e1B^34g7j2[1R4o7RP1_1\\11>V16O4X3\\>5\\F1n2I4h2Je6f1;C>>3==\\11>1RE1:9R2S1j1NHMC@@2NFV1P1o9Rl<o1RY[1f1Tf13F15nAnA21^\\Y1?Q8^1^121[N44:1L1dC8d3@624<9`1`12[1fW31QU1gS3gS3\\Y47:@fdU13=gZDgZDX[9c3j3e7FV16k1<2^11@M:l1\\1Q29k5k52e2dZ2o?`33V374=41c\\3mj2mj2U8bFbF2Z1:S3J>6>4>4T1`1P5b3LL[1:8@1N5f9j7<gF:@8<8f3:n2>;;@@2::g1B9>W1BM61n4c:J=6<88@]146B=:8@8@b44f1")
	Z      = table("Q2P4P4Qn:P\\2P\\229l11=`1`1Rj70")
	Space  = Z
	Zl     = table("`R@0")
	Zp     = table("bR@0")
	Zs     = table("Q2P4P4Qn:P\\2P\\229[2`1`1Rj70")
)

// Categories by name.
var Categories = map[string]*RangeTable{
	"C":  C,
	"Cc": Cc,
	"Cf": Cf,
	"Cn": Cn,
	"Co": Co,
	"Cs": Cs,
	"L":  L,
	"LC": LC,
	"Ll": Ll,
	"Lm": Lm,
	"Lo": Lo,
	"Lt": Lt,
	"Lu": Lu,
	"M":  M,
	"Mc": Mc,
	"Me": Me,
	"Mn": Mn,
	"N":  N,
	"Nd": Nd,
	"Nl": Nl,
	"No": No,
	"P":  P,
	"Pc": Pc,
	"Pd": Pd,
	"Pe": Pe,
	"Pf": Pf,
	"Pi": Pi,
	"Po": Po,
	"Ps": Ps,
	"S":  S,
	"Sc": Sc,
	"Sk": Sk,
	"Sm": Sm,
	"So": So,
	"Z":  Z,
	"Zl": Zl,
	"Zp": Zp,
	"Zs": Zs,
}

// Scripts.
var (
	Adlam                  = table("P`d7[2:9:1")
	Ahom                   = table("P`[4J6>:F")
	Anatolian_Hieroglyphs  = table("PPR5VB")
	Arabic                 = table("PP34454=424O49HI4[34Q1R5_1R?N41>Y24LRUi3b3R1Z;6_26e1AQ1Q12>R744V4Xf7Nn72R`_334J415334943522?55542214153358232263464343522284@<2444@Z31")
	Armenian               = table("Rc2U16a162Xhj34")
	Avestan                = table("P`U4e186")
	Balinese               = table("P`=\\28^1")
	Bamum                  = table("PZc2g2b`P3hA")
	Bassa_Vah              = table("P]e5M65")
	Batak                  = table("Pl=c1B3")
	Bengali                = table("Ph4347616E4654422686163C55322236H")
	Bhaiksuki              = table("PP^484\\14=FL")
	Bopomofo               = table("d^11dQGZ1R7O")
	Brahmi                 = table("PPX4]2:S1D0")
	Braille                = table("PPDo7")
	Buginese               = table("PP=K61")
	Buhid                  = table("Pd;C")
	Canadian_Aboriginal    = table("PP:oCRS1U2fkP4?")
	Carian                 = table("PZQ4`1")
	Caucasian_Albanian     = table("PcR4c1H0")
	Chakma                 = table("P`X4d14A")
	Cham                   = table("PPe2f1D=6963")
	Cherokee               = table("Pj9e265Vg[2_2")
	Chorasmian             = table("PkW4K")
	Common                 = table("0P2f15f1^14>44a1P1P1TLV1<46C[7::?22mW177O44S2m4m4[P1R4R43jV1jV1\\I3WB`_1`_121`41h<15^V1^V1M882245427VHVH2:6f24:8:4>T1P1P4U142654J4@d22:fDd1:\\1oLR@cC6O4X3RP1m2VI;:45222GP17:3h519k2k23d4d42>R2S1j3o1P2`2Q3i2i22V5Rl<o1R`\\1Q1^62\\:9[?Q5Q5iH??3c^Dc^D3a6a628^1R14B43Y9222Nf15f1:G^1^13Q2Q22546F4V@2:\\188R5<X3\\1Z>JZjl23jZ9c3j3e7FV16m18@B1@M:l1\\=CJCJf2DH`8d24V241733333224;522254P24367464K4344544254c:6S96a1TW:S2j4l1V\\1[1:S3J>6>4>4T1F]5b3I41L[1:8@1N5f9gN:@8<8f3:n2>;;@@2::g1B9>W1BM61n4c:J=6<88@]146B=:8@8@b44f1\\29aPR`1OO2n2")
	Coptic                 = table("Tn1=RYDc3<6")
	Cuneiform              = table("PP`4iL^6^344HS6")
	Cypriot                = table("PPT457222Z141933")
	Cypro_Minoan           = table("Pig4R3")
	Cyrillic               = table("PP2T46X5Re;8W:]2]2`V8ORTl1o2nh[11RPa3m1T20")
	Deseret                = table("PPR4_2")
	Devanagari             = table("P`4`2:>6IRf_2ORPi19")
	Dives_Akuru            = table("P`\\4673326414M416;D9")
	Dogra                  = table("PP\\4k1")
	Duployan               = table("PPn6Z3<<88@963")
	Egyptian_Hieroglyphs   = table("PPh4eR1")
	Elbasan                = table("P`R4W1")
	Elymaic                = table("PnW4F")
	Ethiopic               = table("PP9X24366522226X1436P14366522226>4h1436R26O8I^n<FD646464646464646Vbn156565D646T[n4643414>")
	Georgian               = table("PZ8U15666Z143Ri5Z162RT8U1566")
	Glagolitic             = table("PPFo2Rji664@664144")
	Gothic                 = table("PcQ4J")
	Grantha                = table("P`Y4347616E464144686162777<66684")
	Greek                  = table("Pg134263555522215222B4n1N?^b<4V34:4[5Q:Q:2D656U165675622M6d14>4=654B6248aBoaR1oaR1fmZ1^2U1PSd1PSd12T2")
	Gujarati               = table("RX5248424E4641446942427@@226;@6")
	Gunjala_Gondi          = table("Pf^45414T14145@9")
	Gurmukhi               = table("RP5245:16E4641414172223:162988225882?")
	Han                    = table("PXGI4h2Je6Q322d18N3Zl1o]6R4o_DR`\\1];6Y3b`j11J1nPX2ofY1R2iQ4>m66Qd5N`Y7PR6m@Vn2Zj4<oR4")
	Hangul                 = table("P`8o7nR?1T@m2T7NT4NT^k1LXX1Sm:JF:`1ZjCN85656562")
	Hanifi_Rohingya        = table("P`V4W1B9")
	Hanunoo                = table("Pb;D")
	Hatran                 = table("P^T4B41<4")
	Hebrew                 = table("Ri2f1BJ:5bbj3I4452232232228")
	Hiragana               = table("RTHe2>2Tfo5n8W1NN21lZP10")
	Imperial_Aramaic       = table("PTT4E48")
	Inherited              = table("P`1_3\\A1ZL:g1QGQG22he8NTP124<46;7781^<o1jP11V<P1dc73h61\\fV3?R1=Qm1S7S7gU8Un^1Un^12\\16FRR12T1766n13Veg`1_7")
	Inscriptional_Pahlavi  = table("PfU4B<7")
	Inscriptional_Parthian = table("PdU4E67")
	Javanese               = table("Phd2]269:1")
	Kaithi                 = table("PXX4R2F0")
	Kannada                = table("PX6<424F4944684243@1>1436942")
	Katakana               = table("RZHi262R??R=^14g2nPV394\\1VUh2346415P9P921W3??22")
	Kawi                   = table("P`_4@4X18K")
	Kayah_Li               = table("P`d2]140")
	Kharoshthi             = table("PPU4341<7424L62:9@8")
	Khitan_Small_Script    = table("Yng5lh6lh62d>")
	Khmer                  = table("Ph;m269>9^NO")
	Khojki                 = table("PPY4A4^1")
	Khudawadi              = table("P[Y4j1<9")
	Lao                    = table("RX71522234G5222E64522254963")
	Latin                  = table("R4I>IQ3@@<F4N4P>`24hQ=U1>`1<3<<4U2T4o7UG>>R1<l81?LLT1X1`]5OVZm1U38o1<152223b1=Rc1Z14843^iW16fQ2I>I\\R454Y148\\d[3N>5")
	Lepcha                 = table("PP>g18>82")
	Limbu                  = table("P`<N4;:;;442:")
	Linear_A               = table("PPS4f9DEF7")
	Linear_B               = table("PPP4;4I4B414>6=V2j3")
	Lisu                   = table("P]b2_1R[m10")
	Lycian                 = table("PXQ4L")
	Lydian                 = table("PbT4I<0")
	Mahajani               = table("PeX4V1")
	Makasar                = table("P^_4H")
	Malayalam              = table("P`6<424b14245:?6I")
	Mandaic                = table("PT4K60")
	Manichaean             = table("P\\U4V1:;")
	Marchen                = table("PW^4O6E4=")
	Masaram_Gondi          = table("P`^46414[192232227B9")
	Medefaidrin            = table("PTg5j2")
	Meetei_Mayek           = table("P^e2Fd<]169")
	Mende_Kikakui          = table("PPd7T66?")
	Meroitic_Cursive       = table("PjT4G:C6]1")
	Meroitic_Hieroglyphs   = table("PhT4O")
	Miao                   = table("P`g5Z2:h1@@")
	Modi                   = table("PP[4T2H9")
	Mongolian              = table("PP<17222B>h2@Z1\\kn3<")
	Mro                    = table("PTe5N49:1")
	Multani                = table("PXY46522224>4:")
	Myanmar                = table("PP8o4Rd\\2NT6O")
	Nabataean              = table("PXT4NB8")
	Nag_Mundari            = table("P]b7Y1")
	Nandinagari            = table("Pj\\476]16:")
	New_Tai_Lue            = table("Ph<[1:I>:81")
	Newa                   = table("PPZ4k244")
	Nko                    = table("Pl3j162")
	Nushu                  = table("Sng5_\\@_\\@2Z<")
	Nyiakeng_Puachue_Hmong = table("P``7\\18=69:1")
	Ogham                  = table("PX;L")
	Ol_Chiki               = table("PU>_1")
	Old_Hungarian          = table("PXV4b1Lb1@5")
	Old_Italic             = table("P`Q4S1D2")
	Old_North_Arabian      = table("PXU4O")
	Old_Permic             = table("PeQ4Z1")
	Old_Persian            = table("PjQ4S1:=")
	Old_Sogdian            = table("P`W4W1")
	Old_South_Arabian      = table("PVU4O")
	Old_Turkic             = table("PPV4X2")
	Old_Uyghur             = table("PgW4I")
	Oriya                  = table("R`5247616E464144686162@2:1446A")
	Osage                  = table("P[R4S1:S1")
	Osmanya                = table("PXR4M69")
	Pahawh_Hmong           = table("P`e5U2F9464D<B")
	Palmyrene              = table("PVT4O")
	Pau_Cin_Hau            = table("P\\]4h1")
	Phags_Pa               = table("PTd2g1")
	Phoenician             = table("P`T4K80")
	Psalter_Pahlavi        = table("PhU4A@3J6")
	Rejang                 = table("Pcd2S1H0")
	Runic                  = table("PZ;Z28:")
	Samaritan              = table("PP4]16>")
	Saurashtra             = table("PXd2U2B;")
	Sharada                = table("PhX4o2")
	Shavian                = table("PUR4_1")
	Siddham                = table("PhZ4e16U1")
	SignWriting            = table("PP\\7[DP144>")
	Sinhala                = table("Rh624A8G48533259552452226>962jnQ4C")
	Sogdian                = table("PcW4Y1")
	Sora_Sompeng           = table("P]X4H@9")
	Soyombo                = table("PU]4b2")
	Sundanese              = table("Ph=o1R@7")
	Syloti_Nagri           = table("PPd2\\1")
	Syriac                 = table("P`3=4k162RA:")
	Tagalog                = table("P`;ED0")
	Tagbanwa               = table("Pf;<4241")
	Tai_Le                 = table("Pe<M64")
	Tai_Tham               = table("PR=n14L6:>9>=")
	Tai_Viet               = table("PXe2R2b14")
	Takri                  = table("PX[4i1>9")
	Tamil                  = table("Th5145824381522344344218;:48243777ND\\lY4a1L0")
	Tangsa                 = table("PWe5^249")
	Tangut                 = table("Qng5P1P12fo5BoGRP18")
	Telugu                 = table("PP6<424F4?684243@1427332269@8")
	Thaana                 = table("Ph3a1")
	Thai                   = table("RP7i1<K")
	Tibetan                = table("P`7W24S1:V14S14>46:1")
	Tifinagh               = table("PcFg1@1N0")
	Tirhuta                = table("PXZ4W2B9")
	Toto                   = table("PYa7N")
	Ugaritic               = table("PhQ4M40")
	Vai                    = table("P`b2[9")
	Vithkuqi               = table("PgR4:4>46414:4>4641")
	Wancho                 = table("P\\a7i1<0")
	Warang_Citi            = table("PZ\\4b2J0")
	Yezidi                 = table("PXW4Y14261")
	Yi                     = table("PP`2\\T18f1")
	Zanabazar_Square       = table("PP]4W2")
)

// Scripts by name.
var Scripts = map[string]*RangeTable{
	"Adlam":                  Adlam,
	"Ahom":                   Ahom,
	"Anatolian_Hieroglyphs":  Anatolian_Hieroglyphs,
	"Arabic":                 Arabic,
	"Armenian":               Armenian,
	"Avestan":                Avestan,
	"Balinese":               Balinese,
	"Bamum":                  Bamum,
	"Bassa_Vah":              Bassa_Vah,
	"Batak":                  Batak,
	"Bengali":                Bengali,
	"Bhaiksuki":              Bhaiksuki,
	"Bopomofo":               Bopomofo,
	"Brahmi":                 Brahmi,
	"Braille":                Braille,
	"Buginese":               Buginese,
	"Buhid":                  Buhid,
	"Canadian_Aboriginal":    Canadian_Aboriginal,
	"Carian":                 Carian,
	"Caucasian_Albanian":     Caucasian_Albanian,
	"Chakma":                 Chakma,
	"Cham":                   Cham,
	"Cherokee":               Cherokee,
	"Chorasmian":             Chorasmian,
	"Common":                 Common,
	"Coptic":                 Coptic,
	"Cuneiform":              Cuneiform,
	"Cypriot":                Cypriot,
	"Cypro_Minoan":           Cypro_Minoan,
	"Cyrillic":               Cyrillic,
	"Deseret":                Deseret,
	"Devanagari":             Devanagari,
	"Dives_Akuru":            Dives_Akuru,
	"Dogra":                  Dogra,
	"Duployan":               Duployan,
	"Egyptian_Hieroglyphs":   Egyptian_Hieroglyphs,
	"Elbasan":                Elbasan,
	"Elymaic":                Elymaic,
	"Ethiopic":               Ethiopic,
	"Georgian":               Georgian,
	"Glagolitic":             Glagolitic,
	"Gothic":                 Gothic,
	"Grantha":                Grantha,
	"Greek":                  Greek,
	"Gujarati":               Gujarati,
	"Gunjala_Gondi":          Gunjala_Gondi,
	"Gurmukhi":               Gurmukhi,
	"Han":                    Han,
	"Hangul":                 Hangul,
	"Hanifi_Rohingya":        Hanifi_Rohingya,
	"Hanunoo":                Hanunoo,
	"Hatran":                 Hatran,
	"Hebrew":                 Hebrew,
	"Hiragana":               Hiragana,
	"Imperial_Aramaic":       Imperial_Aramaic,
	"Inherited":              Inherited,
	"Inscriptional_Pahlavi":  Inscriptional_Pahlavi,
	"Inscriptional_Parthian": Inscriptional_Parthian,
	"Javanese":               Javanese,
	"Kaithi":                 Kaithi,
	"Kannada":                Kannada,
	"Katakana":               Katakana,
	"Kawi":                   Kawi,
	"Kayah_Li":               Kayah_Li,
	"Kharoshthi":             Kharoshthi,
	"Khitan_Small_Script":    Khitan_Small_Script,
	"Khmer":                  Khmer,
	"Khojki":                 Khojki,
	"Khudawadi":              Khudawadi,
	"Lao":                    Lao,
	"Latin":                  Latin,
	"Lepcha":                 Lepcha,
	"Limbu":                  Limbu,
	"Linear_A":               Linear_A,
	"Linear_B":               Linear_B,
	"Lisu":                   Lisu,
	"Lycian":                 Lycian,
	"Lydian":                 Lydian,
	"Mahajani":               Mahajani,
	"Makasar":                Makasar,
	"Malayalam":              Malayalam,
	"Mandaic":                Mandaic,
	"Manichaean":             Manichaean,
	"Marchen":                Marchen,
	"Masaram_Gondi":          Masaram_Gondi,
	"Medefaidrin":            Medefaidrin,
	"Meetei_Mayek":           Meetei_Mayek,
	"Mende_Kikakui":          Mende_Kikakui,
	"Meroitic_Cursive":       Meroitic_Cursive,
	"Meroitic_Hieroglyphs":   Meroitic_Hieroglyphs,
	"Miao":                   Miao,
	"Modi":                   Modi,
	"Mongolian":              Mongolian,
	"Mro":                    Mro,
	"Multani":                Multani,
	"Myanmar":                Myanmar,
	"Nabataean":              Nabataean,
	"Nag_Mundari":            Nag_Mundari,
	"Nandinagari":            Nandinagari,
	"New_Tai_Lue":            New_Tai_Lue,
	"Newa":                   Newa,
	"Nko":                    Nko,
	"Nushu":                  Nushu,
	"Nyiakeng_Puachue_Hmong": Nyiakeng_Puachue_Hmong,
	"Ogham":                  Ogham,
	"Ol_Chiki":               Ol_Chiki,
	"Old_Hungarian":          Old_Hungarian,
	"Old_Italic":             Old_Italic,
	"Old_North_Arabian":      Old_North_Arabian,
	"Old_Permic":             Old_Permic,
	"Old_Persian":            Old_Persian,
	"Old_Sogdian":            Old_Sogdian,
	"Old_South_Arabian":      Old_South_Arabian,
	"Old_Turkic":             Old_Turkic,
	"Old_Uyghur":             Old_Uyghur,
	"Oriya":                  Oriya,
	"Osage":                  Osage,
	"Osmanya":                Osmanya,
	"Pahawh_Hmong":           Pahawh_Hmong,
	"Palmyrene":              Palmyrene,
	"Pau_Cin_Hau":            Pau_Cin_Hau,
	"Phags_Pa":               Phags_Pa,
	"Phoenician":             Phoenician,
	"Psalter_Pahlavi":        Psalter_Pahlavi,
	"Rejang":                 Rejang,
	"Runic":                  Runic,
	"Samaritan":              Samaritan,
	"Saurashtra":             Saurashtra,
	"Sharada":                Sharada,
	"Shavian":                Shavian,
	"Siddham":                Siddham,
	"SignWriting":            SignWriting,
	"Sinhala":                Sinhala,
	"Sogdian":                Sogdian,
	"Sora_Sompeng":           Sora_Sompeng,
	"Soyombo":                Soyombo,
	"Sundanese":              Sundanese,
	"Syloti_Nagri":           Syloti_Nagri,
	"Syriac":                 Syriac,
	"Tagalog":                Tagalog,
	"Tagbanwa":               Tagbanwa,
	"Tai_Le":                 Tai_Le,
	"Tai_Tham":               Tai_Tham,
	"Tai_Viet":               Tai_Viet,
	"Takri":                  Takri,
	"Tamil":                  Tamil,
	"Tangsa":                 Tangsa,
	"Tangut":                 Tangut,
	"Telugu":                 Telugu,
	"Thaana":                 Thaana,
	"Thai":                   Thai,
	"Tibetan":                Tibetan,
	"Tifinagh":               Tifinagh,
	"Tirhuta":                Tirhuta,
	"Toto":                   Toto,
	"Ugaritic":               Ugaritic,
	"Vai":                    Vai,
	"Vithkuqi":               Vithkuqi,
	"Wancho":                 Wancho,
	"Warang_Citi":            Warang_Citi,
	"Yezidi":                 Yezidi,
	"Yi":                     Yi,
	"Zanabazar_Square":       Zanabazar_Square,
}

// Properties.
var (
	ASCII_Hex_Digit                    = table("P39@5f15")
	Bidi_Control                       = table("iQ3b_6b_63KK23`33")
	Dash                               = table("k2mZ1mZ1Y3Rb3Rb3]P2ZP2ZP224m3X1X1Q1W<W<[P633P21;MMoKDDQ7a\\c1a\\c13V1V1GZ5Z5Pj70")
	Deprecated                         = table("cDZY1ZY1Y`422dR41\\\\45d[11^]^g10")
	Diacritic                          = table("m522a477;333h?h?2m447<5T11;::3n7n723U=h1h12?4J522322^87:1^81:182X4Jh5:f3:V21n77d29R1Km3AA83k1[2[2S1_3_3S1_3_3S1`1`121k3AAAh3h3o6AAo6AAl61S1j7m3245\\3\\3L4h41i142:1V4241o3a3a341b21:4d165;;3RFRF21Zk11X;:El:l:21dC77a1a12=6:c6@@^28^31f81R45V5H;7762V3n1d5;\\2:mK2221H2L2L2L1R_62mCk?k?24d63Q6c[Mc[MJ15MM3c2c23??2P1^62l61g<LL2@d33[2P3P3KU1U1\\92T43Y3U3U323D2R81ScW1RHRH2>o@22Q3^1^13T2T2k_1PU1PU1244Y148fb11hS15\\M2^4:T33S<Z1Z1b41b71o3]2]2D2b61V;1U5AAb1684m<44h71h?1o7g3g33d3d3l@1V@1;m4m4Y5CCU5V=V=W@223b2b2P[;>fYK4h36bU2@R51noO34641T`?]16FRR1285B766n13VX7m1V<6aGn1n122Rn26l6242")
	Extender                           = table("_;i@i@3_K_KeKkJkJS_1P4P4Yd4i1i1YV1_<_<[4Zl4Zl4h24`61l52_ag1g_1g_1Wl1GGe8]3]3\\11hWZ10RQ41gm5YCYC21Q]2ZUDZUD3mT1mT1322beh11^P42")
	Hex_Digit                          = table("P39@5f15dZo39@5f15")
	Hyphen                             = table("k2P4P4k]2lc4lc4dP41]P7TGTGafV3Z5Z5`50")
	IDS_Binary_Operator                = table("PoG167")
	IDS_Trinary_Operator               = table("ToG1")
	Ideographic                        = table("\\PH1d18N2\\l1o]6R4o_DR`\\1];6Y3g`j1LL2fo5BeV1f28`VB[<Z`V1ofY1R2iQ4>m66Qd5N`Y7PR6m@Vn2Zj4<oR4")
	Join_Control                       = table("hP@1")
	Logical_Order_Exception            = table("PT74h74R_527kWT1kWT133341")
	Noncharacter_Code_Point            = table("Pmn3OnP11noo31noo31noo31noo31noo31noo31noo31noo31noo31noo31noo31noo31noo31noo31noo31noo31")
	Other_Alphabetic                   = table("[d1[C[C2<522322322b4:R3<46S1V3V325:361;T1T1n1?^6:\\61884243`:;86>C^316>41<2F1l12f366161G;;3NN21f34:161;OO344H2f374241\\11^12:2f366161D1F1o1l1l1238242GY1Y123d364242B1H1l12f364242B1H1Q1==22f364242G;;3NN21h4552226V11m33325W1T3T36541S1T5T52AD:4S1n6;53322`13:2426683L;5;;22ZW31n11n11n11V4Bj;1W2g3g32::8n=4d396Cf41H2T34R3>j32n1861d3:V3BRK=T\\3c1^_4OZWl17V21WF99`14b51V3?5j1j1^24j1;l23R3;]2T2T22<K993^1^121W3222161=]1]123=^7^726XcW10`U44^X3241<3Za13XH1XE2\\3=l21H2l28En1n121Z2;V11d32R3<N1j587777n4n428`13f366161G;;3b6b62;42f6Al>666l11V5>5[3[329`6=T@<`?54161922n8665;MM28f2443V1:n2=`I746X5E4=f7592232221544V444143jE3D15a1a12582oPX1222e1@3l51kZV1Rk8Rk8254@664144[6hU2hU2bn3I>I>I")
	Other_Default_Ignorable_Code_Point = table("od1``3``33db1db13`U2`U2o_8lac1lac1P58aPPd1222LR6o3R?_`3")
	Other_Grapheme_Extend              = table("mk4II_FII_6IIg>CC3X3X3c1h3h3Q1fZ3fZ3_]2RQ4RQ43_kc1_kc120oi9IIcE==U?QLQL[Sl29923lZg`1o2")
	Other_ID_Continue                  = table("_;`F`FTn78bV30")
	Other_ID_Start                     = table("ZX<1UY4FFjf71")
	Other_Lowercase                    = table("e:@@\\O8@1n14S6e1e1Uh6`Q3`Q32m1MS1S12S1U[1>>R1<X=?Re1IVi31nQm11W=R4R42181Vf13D0_Q^133214Y148\\W\\3m1")
	Other_Math                         = table("m5bKbK217KK3333QQ7QQ7h12IQ1Q122b11N1T4<;4435523W1556954423?44333322214583<4h446341415222361:1:A61522255773S9S922b:15IIU1n=n=3==27<4<16184O2265b11e322l13D1^E1P29XIEP43R21YVZ322;d6d640T\\Z3d24V241733333224;522254P24367464K4344544254c:6H4H4N4H4N4H4N4H4N4H476a1RP;34J415334943522?55542214153358232263464343522284@<2444@")
	Other_Uppercase                    = table("Pf@?^d1IRVV7I>I>I")
	Pattern_Syntax                     = table("R2>F6f135KK22V265223423:59HHQ2ih7ih72FB>6B49TC_FR:eCn1[S1RP1o3TH2:HQ1^Xc1^Xc13V8V820")
	Pattern_White_Space                = table("B4W1U3U3bh?1b11")
	Prepended_Concatenation_Mark       = table("PP35a=b1b1RH1R50gmS4@@")
	Quotation_Mark                     = table("U255Y8@@je?7d11aP7Z>Z>22L2TRW33m;55f51")
	Radical                            = table("PXGI4h2Je6")
	Regional_Indicator                 = table("\\nh7I")
	STerm                              = table("S2==S1ZZ1ZZ1X92[;\\1\\121_?n1n15443V9V93Ug1Ug13gHgH:1]`1W6W63]6]6=k9k93S;S;22n:161l11j;1T41jk11D2[n6>>^11mJmWMmWMn@1Y>44nG1^51Q6i4i43d4d421R91e?WcDWcD81e:==S1R2R2Z_51l_24j23l;1\\73P82T81?AA3i2i23223]3]3TJ1\\G1<>d61d?2]P122h?1`51ZJ1Z[11f41dbU11]8R2R23<<Ye1W`CW`Cbn>0")
	Sentence_Terminal                  = STerm
	Soft_Dotted                        = table("b61[<j8j8o1e1e1[1Q:Q:W622e`<d1d1M44[8n4n4]Jg6g63ci2ci2\\jc61V31V31V31V31V31V31V31V31V31V31V31V31_X4b9b93KK")
	Terminal_Punctuation               = table("S2;;5<<344oc199UP1j1j1c4??42[;\\1\\1295\\7\\73g1g12=Q2V8V83eW1eW13]5]5:5`C1\\a17]`1m3m321`41l929X1X12261fC1VF3n:142l11j;4n31jk11D2[n6>>;;;4181jJ1h_j11l@2X>4nG1^51Q6h4h421X92Q8AA3j7j7ZVY1243e:;;5<<344U433gS2a1a1_X2X6X6^C1b95Z45d53bk14j23l;6R73P82T81?AA3i2i223k6R=R=21J1^F38>d61d?2]P122h?1`51:1nI2m2VDVD3[2[23\\Y1\\Y123doR11]8R2R221GcJcJ3W`CW`C`n>3")
	Unified_Ideograph                  = table("PPJo]6R4o_DnP]115223;;52233321^mR4ofY1R2iQ4>m66Qd5N`Y7PR:Zj4<oR4")
	Variation_Selector                 = table("fP<25a_i1a_i12>R_Qd1_7")
	White_Space                        = table("B4W1U3U3g1P_5P_5Ph4:l11=`1`1Rj70")
)

// Properties by name.
var Properties = map[string]*RangeTable{
	"ASCII_Hex_Digit":                    ASCII_Hex_Digit,
	"Bidi_Control":                       Bidi_Control,
	"Dash":                               Dash,
	"Deprecated":                         Deprecated,
	"Diacritic":                          Diacritic,
	"Extender":                           Extender,
	"Hex_Digit":                          Hex_Digit,
	"Hyphen":                             Hyphen,
	"IDS_Binary_Operator":                IDS_Binary_Operator,
	"IDS_Trinary_Operator":               IDS_Trinary_Operator,
	"Ideographic":                        Ideographic,
	"Join_Control":                       Join_Control,
	"Logical_Order_Exception":            Logical_Order_Exception,
	"Noncharacter_Code_Point":            Noncharacter_Code_Point,
	"Other_Alphabetic":                   Other_Alphabetic,
	"Other_Default_Ignorable_Code_Point": Other_Default_Ignorable_Code_Point,
	"Other_Grapheme_Extend":              Other_Grapheme_Extend,
	"Other_ID_Continue":                  Other_ID_Continue,
	"Other_ID_Start":                     Other_ID_Start,
	"Other_Lowercase":                    Other_Lowercase,
	"Other_Math":                         Other_Math,
	"Other_Uppercase":                    Other_Uppercase,
	"Pattern_Syntax":                     Pattern_Syntax,
	"Pattern_White_Space":                Pattern_White_Space,
	"Prepended_Concatenation_Mark":       Prepended_Concatenation_Mark,
	"Quotation_Mark":                     Quotation_Mark,
	"Radical":                            Radical,
	"Regional_Indicator":                 Regional_Indicator,
	"STerm":                              STerm,
	"Sentence_Terminal":                  Sentence_Terminal,
	"Soft_Dotted":                        Soft_Dotted,
	"Terminal_Punctuation":               Terminal_Punctuation,
	"Unified_Ideograph":                  Unified_Ideograph,
	"Variation_Selector":                 Variation_Selector,
	"White_Space":                        White_Space,
}

// FoldCategory: for a category or script, runes outside of it that fold to runes inside.
var FoldCategory = map[string]*RangeTable{
	"L":  table("Zd10"),
	"Ll": table("R4I\\6F46U2^129427>27^123428152232221634142814154232272232221522344@141415>27@261522215h12@14172222562_?[1[1544C77425223222?48Y2995D2=33416b1S3P12Ef123<27n226U1dd5U1566V]1e2fY4Z162SDd42EP32D7B5F7B7B5I62B7b17B7B7B4H4H3J4H4eB44377S5mc2mc22^1S3222176222533B25P32C22;^ZN^ZN5Z12Y1J2a8<29l12G42382;227229D223445>222577=22k1\\iE\\iE2H\\\\2W1b8S1j9:4>4641f^3b1ln5ORhZ1ORZm1Q1"),
	"Lt": table("YL22322322[222jh>7B7B7I@@P30"),
	"Lu": table("R6Ig3Z1Z12F475^129427>27\\1274221722744=3381933522755744533922<141415>23B2615445T129@2C33322;82244152234434232223722333A334185=;;3W5W5i22294421n234M41825F223563Z3_15P12Ed127<23P32T3U1dd5Z162b_15VX48S?44S1c3c35b42=665l2227B5F7B7B5I62B7B=V31KBB3??344cFf1f1hZ5_1544362?33GR32C22;==2T1566Yal1\\12Y1J2a8<29l12G22782;55417B2I>2;22?665MMke1MM2^2ThY1Il\\2W1b8S1h9:4>4641X`3b1ll5ORhZ1OVZm1Q1"),
	"M":  table("ci1P1P1ZP>0"),
	"Mn": table("ci1P1P1ZP>0"),
}

// FoldScript: for a category or script, runes outside of it that fold to runes inside.
var FoldScript = map[string]*RangeTable{
	"Common":    table("ii1P1P1"),
	"Greek":     table("[;`D`D"),
	"Inherited": table("ci1P1P1ZP>0"),
}

// CategoryAliases maps long names of categories to short ones.
var CategoryAliases = map[string]string{
	"Cased_Letter":          "LC",
	"Close_Punctuation":     "Pe",
	"Combining_Mark":        "M",
	"Connector_Punctuation": "Pc",
	"Control":               "Cc",
	"Currency_Symbol":       "Sc",
	"Dash_Punctuation":      "Pd",
	"Decimal_Number":        "Nd",
	"Enclosing_Mark":        "Me",
	"Final_Punctuation":     "Pf",
	"Format":                "Cf",
	"Initial_Punctuation":   "Pi",
	"Letter":                "L",
	"Letter_Number":         "Nl",
	"Line_Separator":        "Zl",
	"Lowercase_Letter":      "Ll",
	"Mark":                  "M",
	"Math_Symbol":           "Sm",
	"Modifier_Letter":       "Lm",
	"Modifier_Symbol":       "Sk",
	"Nonspacing_Mark":       "Mn",
	"Number":                "N",
	"Open_Punctuation":      "Ps",
	"Other":                 "C",
	"Other_Letter":          "Lo",
	"Other_Number":          "No",
	"Other_Punctuation":     "Po",
	"Other_Symbol":          "So",
	"Paragraph_Separator":   "Zp",
	"Private_Use":           "Co",
	"Punctuation":           "P",
	"Separator":             "Z",
	"Space_Separator":       "Zs",
	"Spacing_Mark":          "Mc",
	"Surrogate":             "Cs",
	"Symbol":                "S",
	"Titlecase_Letter":      "Lt",
	"Unassigned":            "Cn",
	"Uppercase_Letter":      "Lu",
	"cntrl":                 "Cc",
	"digit":                 "Nd",
	"punct":                 "P",
}

// CaseRanges holds the case mappings.
var CaseRanges = caseRanges[:]

var caseRanges = [...]CaseRange{
	{0x41, 0x5a, d{0, 32, 0}},
	{0x61, 0x7a, d{-32, 0, -32}},
	{0xb5, 0xb5, d{743, 0, 743}},
	{0xc0, 0xd6, d{0, 32, 0}},
	{0xd8, 0xde, d{0, 32, 0}},
	{0xe0, 0xf6, d{-32, 0, -32}},
	{0xf8, 0xfe, d{-32, 0, -32}},
	{0xff, 0xff, d{121, 0, 121}},
	{0x100, 0x12f, d{1114112, 1114112, 1114112}},
	{0x130, 0x130, d{0, -199, 0}},
	{0x131, 0x131, d{-232, 0, -232}},
	{0x132, 0x137, d{1114112, 1114112, 1114112}},
	{0x139, 0x148, d{1114112, 1114112, 1114112}},
	{0x14a, 0x177, d{1114112, 1114112, 1114112}},
	{0x178, 0x178, d{0, -121, 0}},
	{0x179, 0x17e, d{1114112, 1114112, 1114112}},
	{0x17f, 0x17f, d{-300, 0, -300}},
	{0x180, 0x180, d{195, 0, 195}},
	{0x181, 0x181, d{0, 210, 0}},
	{0x182, 0x185, d{1114112, 1114112, 1114112}},
	{0x186, 0x186, d{0, 206, 0}},
	{0x187, 0x188, d{1114112, 1114112, 1114112}},
	{0x189, 0x18a, d{0, 205, 0}},
	{0x18b, 0x18c, d{1114112, 1114112, 1114112}},
	{0x18e, 0x18e, d{0, 79, 0}},
	{0x18f, 0x18f, d{0, 202, 0}},
	{0x190, 0x190, d{0, 203, 0}},
	{0x191, 0x192, d{1114112, 1114112, 1114112}},
	{0x193, 0x193, d{0, 205, 0}},
	{0x194, 0x194, d{0, 207, 0}},
	{0x195, 0x195, d{97, 0, 97}},
	{0x196, 0x196, d{0, 211, 0}},
	{0x197, 0x197, d{0, 209, 0}},
	{0x198, 0x199, d{1114112, 1114112, 1114112}},
	{0x19a, 0x19a, d{163, 0, 163}},
	{0x19c, 0x19c, d{0, 211, 0}},
	{0x19d, 0x19d, d{0, 213, 0}},
	{0x19e, 0x19e, d{130, 0, 130}},
	{0x19f, 0x19f, d{0, 214, 0}},
	{0x1a0, 0x1a5, d{1114112, 1114112, 1114112}},
	{0x1a6, 0x1a6, d{0, 218, 0}},
	{0x1a7, 0x1a8, d{1114112, 1114112, 1114112}},
	{0x1a9, 0x1a9, d{0, 218, 0}},
	{0x1ac, 0x1ad, d{1114112, 1114112, 1114112}},
	{0x1ae, 0x1ae, d{0, 218, 0}},
	{0x1af, 0x1b0, d{1114112, 1114112, 1114112}},
	{0x1b1, 0x1b2, d{0, 217, 0}},
	{0x1b3, 0x1b6, d{1114112, 1114112, 1114112}},
	{0x1b7, 0x1b7, d{0, 219, 0}},
	{0x1b8, 0x1b9, d{1114112, 1114112, 1114112}},
	{0x1bc, 0x1bd, d{1114112, 1114112, 1114112}},
	{0x1bf, 0x1bf, d{56, 0, 56}},
	{0x1c4, 0x1c4, d{0, 2, 1}},
	{0x1c5, 0x1c5, d{-1, 1, 0}},
	{0x1c6, 0x1c6, d{-2, 0, -1}},
	{0x1c7, 0x1c7, d{0, 2, 1}},
	{0x1c8, 0x1c8, d{-1, 1, 0}},
	{0x1c9, 0x1c9, d{-2, 0, -1}},
	{0x1ca, 0x1ca, d{0, 2, 1}},
	{0x1cb, 0x1cb, d{-1, 1, 0}},
	{0x1cc, 0x1cc, d{-2, 0, -1}},
	{0x1cd, 0x1dc, d{1114112, 1114112, 1114112}},
	{0x1dd, 0x1dd, d{-79, 0, -79}},
	{0x1de, 0x1ef, d{1114112, 1114112, 1114112}},
	{0x1f1, 0x1f1, d{0, 2, 1}},
	{0x1f2, 0x1f2, d{-1, 1, 0}},
	{0x1f3, 0x1f3, d{-2, 0, -1}},
	{0x1f4, 0x1f5, d{1114112, 1114112, 1114112}},
	{0x1f6, 0x1f6, d{0, -97, 0}},
	{0x1f7, 0x1f7, d{0, -56, 0}},
	{0x1f8, 0x21f, d{1114112, 1114112, 1114112}},
	{0x220, 0x220, d{0, -130, 0}},
	{0x222, 0x233, d{1114112, 1114112, 1114112}},
	{0x23a, 0x23a, d{0, 10795, 0}},
	{0x23b, 0x23c, d{1114112, 1114112, 1114112}},
	{0x23d, 0x23d, d{0, -163, 0}},
	{0x23e, 0x23e, d{0, 10792, 0}},
	{0x23f, 0x240, d{10815, 0, 10815}},
	{0x241, 0x242, d{1114112, 1114112, 1114112}},
	{0x243, 0x243, d{0, -195, 0}},
	{0x244, 0x244, d{0, 69, 0}},
	{0x245, 0x245, d{0, 71, 0}},
	{0x246, 0x24f, d{1114112, 1114112, 1114112}},
	{0x250, 0x250, d{10783, 0, 10783}},
	{0x251, 0x251, d{10780, 0, 10780}},
	{0x252, 0x252, d{10782, 0, 10782}},
	{0x253, 0x253, d{-210, 0, -210}},
	{0x254, 0x254, d{-206, 0, -206}},
	{0x256, 0x257, d{-205, 0, -205}},
	{0x259, 0x259, d{-202, 0, -202}},
	{0x25b, 0x25b, d{-203, 0, -203}},
	{0x25c, 0x25c, d{42319, 0, 42319}},
	{0x260, 0x260, d{-205, 0, -205}},
	{0x261, 0x261, d{42315, 0, 42315}},
	{0x263, 0x263, d{-207, 0, -207}},
	{0x265, 0x265, d{42280, 0, 42280}},
	{0x266, 0x266, d{42308, 0, 42308}},
	{0x268, 0x268, d{-209, 0, -209}},
	{0x269, 0x269, d{-211, 0, -211}},
	{0x26a, 0x26a, d{42308, 0, 42308}},
	{0x26b, 0x26b, d{10743, 0, 10743}},
	{0x26c, 0x26c, d{42305, 0, 42305}},
	{0x26f, 0x26f, d{-211, 0, -211}},
	{0x271, 0x271, d{10749, 0, 10749}},
	{0x272, 0x272, d{-213, 0, -213}},
	{0x275, 0x275, d{-214, 0, -214}},
	{0x27d, 0x27d, d{10727, 0, 10727}},
	{0x280, 0x280, d{-218, 0, -218}},
	{0x282, 0x282, d{42307, 0, 42307}},
	{0x283, 0x283, d{-218, 0, -218}},
	{0x287, 0x287, d{42282, 0, 42282}},
	{0x288, 0x288, d{-218, 0, -218}},
	{0x289, 0x289, d{-69, 0, -69}},
	{0x28a, 0x28b, d{-217, 0, -217}},
	{0x28c, 0x28c, d{-71, 0, -71}},
	{0x292, 0x292, d{-219, 0, -219}},
	{0x29d, 0x29d, d{42261, 0, 42261}},
	{0x29e, 0x29e, d{42258, 0, 42258}},
	{0x345, 0x345, d{84, 0, 84}},
	{0x370, 0x373, d{1114112, 1114112, 1114112}},
	{0x376, 0x377, d{1114112, 1114112, 1114112}},
	{0x37b, 0x37d, d{130, 0, 130}},
	{0x37f, 0x37f, d{0, 116, 0}},
	{0x386, 0x386, d{0, 38, 0}},
	{0x388, 0x38a, d{0, 37, 0}},
	{0x38c, 0x38c, d{0, 64, 0}},
	{0x38e, 0x38f, d{0, 63, 0}},
	{0x391, 0x3a1, d{0, 32, 0}},
	{0x3a3, 0x3ab, d{0, 32, 0}},
	{0x3ac, 0x3ac, d{-38, 0, -38}},
	{0x3ad, 0x3af, d{-37, 0, -37}},
	{0x3b1, 0x3c1, d{-32, 0, -32}},
	{0x3c2, 0x3c2, d{-31, 0, -31}},
	{0x3c3, 0x3cb, d{-32, 0, -32}},
	{0x3cc, 0x3cc, d{-64, 0, -64}},
	{0x3cd, 0x3ce, d{-63, 0, -63}},
	{0x3cf, 0x3cf, d{0, 8, 0}},
	{0x3d0, 0x3d0, d{-62, 0, -62}},
	{0x3d1, 0x3d1, d{-57, 0, -57}},
	{0x3d5, 0x3d5, d{-47, 0, -47}},
	{0x3d6, 0x3d6, d{-54, 0, -54}},
	{0x3d7, 0x3d7, d{-8, 0, -8}},
	{0x3d8, 0x3ef, d{1114112, 1114112, 1114112}},
	{0x3f0, 0x3f0, d{-86, 0, -86}},
	{0x3f1, 0x3f1, d{-80, 0, -80}},
	{0x3f2, 0x3f2, d{7, 0, 7}},
	{0x3f3, 0x3f3, d{-116, 0, -116}},
	{0x3f4, 0x3f4, d{0, -60, 0}},
	{0x3f5, 0x3f5, d{-96, 0, -96}},
	{0x3f7, 0x3f8, d{1114112, 1114112, 1114112}},
	{0x3f9, 0x3f9, d{0, -7, 0}},
	{0x3fa, 0x3fb, d{1114112, 1114112, 1114112}},
	{0x3fd, 0x3ff, d{0, -130, 0}},
	{0x400, 0x40f, d{0, 80, 0}},
	{0x410, 0x42f, d{0, 32, 0}},
	{0x430, 0x44f, d{-32, 0, -32}},
	{0x450, 0x45f, d{-80, 0, -80}},
	{0x460, 0x481, d{1114112, 1114112, 1114112}},
	{0x48a, 0x4bf, d{1114112, 1114112, 1114112}},
	{0x4c0, 0x4c0, d{0, 15, 0}},
	{0x4c1, 0x4ce, d{1114112, 1114112, 1114112}},
	{0x4cf, 0x4cf, d{-15, 0, -15}},
	{0x4d0, 0x52f, d{1114112, 1114112, 1114112}},
	{0x531, 0x556, d{0, 48, 0}},
	{0x561, 0x586, d{-48, 0, -48}},
	{0x10a0, 0x10c5, d{0, 7264, 0}},
	{0x10c7, 0x10c7, d{0, 7264, 0}},
	{0x10cd, 0x10cd, d{0, 7264, 0}},
	{0x10d0, 0x10fa, d{3008, 0, 0}},
	{0x10fd, 0x10ff, d{3008, 0, 0}},
	{0x13a0, 0x13ef, d{0, 38864, 0}},
	{0x13f0, 0x13f5, d{0, 8, 0}},
	{0x13f8, 0x13fd, d{-8, 0, -8}},
	{0x1c80, 0x1c80, d{-6254, 0, -6254}},
	{0x1c81, 0x1c81, d{-6253, 0, -6253}},
	{0x1c82, 0x1c82, d{-6244, 0, -6244}},
	{0x1c83, 0x1c84, d{-6242, 0, -6242}},
	{0x1c85, 0x1c85, d{-6243, 0, -6243}},
	{0x1c86, 0x1c86, d{-6236, 0, -6236}},
	{0x1c87, 0x1c87, d{-6181, 0, -6181}},
	{0x1c88, 0x1c88, d{35266, 0, 35266}},
	{0x1c90, 0x1cba, d{0, -3008, 0}},
	{0x1cbd, 0x1cbf, d{0, -3008, 0}},
	{0x1d79, 0x1d79, d{35332, 0, 35332}},
	{0x1d7d, 0x1d7d, d{3814, 0, 3814}},
	{0x1d8e, 0x1d8e, d{35384, 0, 35384}},
	{0x1e00, 0x1e95, d{1114112, 1114112, 1114112}},
	{0x1e9b, 0x1e9b, d{-59, 0, -59}},
	{0x1e9e, 0x1e9e, d{0, -7615, 0}},
	{0x1ea0, 0x1eff, d{1114112, 1114112, 1114112}},
	{0x1f00, 0x1f07, d{8, 0, 8}},
	{0x1f08, 0x1f0f, d{0, -8, 0}},
	{0x1f10, 0x1f15, d{8, 0, 8}},
	{0x1f18, 0x1f1d, d{0, -8, 0}},
	{0x1f20, 0x1f27, d{8, 0, 8}},
	{0x1f28, 0x1f2f, d{0, -8, 0}},
	{0x1f30, 0x1f37, d{8, 0, 8}},
	{0x1f38, 0x1f3f, d{0, -8, 0}},
	{0x1f40, 0x1f45, d{8, 0, 8}},
	{0x1f48, 0x1f4d, d{0, -8, 0}},
	{0x1f51, 0x1f51, d{8, 0, 8}},
	{0x1f53, 0x1f53, d{8, 0, 8}},
	{0x1f55, 0x1f55, d{8, 0, 8}},
	{0x1f57, 0x1f57, d{8, 0, 8}},
	{0x1f59, 0x1f59, d{0, -8, 0}},
	{0x1f5b, 0x1f5b, d{0, -8, 0}},
	{0x1f5d, 0x1f5d, d{0, -8, 0}},
	{0x1f5f, 0x1f5f, d{0, -8, 0}},
	{0x1f60, 0x1f67, d{8, 0, 8}},
	{0x1f68, 0x1f6f, d{0, -8, 0}},
	{0x1f70, 0x1f71, d{74, 0, 74}},
	{0x1f72, 0x1f75, d{86, 0, 86}},
	{0x1f76, 0x1f77, d{100, 0, 100}},
	{0x1f78, 0x1f79, d{128, 0, 128}},
	{0x1f7a, 0x1f7b, d{112, 0, 112}},
	{0x1f7c, 0x1f7d, d{126, 0, 126}},
	{0x1f80, 0x1f87, d{8, 0, 8}},
	{0x1f88, 0x1f8f, d{0, -8, 0}},
	{0x1f90, 0x1f97, d{8, 0, 8}},
	{0x1f98, 0x1f9f, d{0, -8, 0}},
	{0x1fa0, 0x1fa7, d{8, 0, 8}},
	{0x1fa8, 0x1faf, d{0, -8, 0}},
	{0x1fb0, 0x1fb1, d{8, 0, 8}},
	{0x1fb3, 0x1fb3, d{9, 0, 9}},
	{0x1fb8, 0x1fb9, d{0, -8, 0}},
	{0x1fba, 0x1fbb, d{0, -74, 0}},
	{0x1fbc, 0x1fbc, d{0, -9, 0}},
	{0x1fbe, 0x1fbe, d{-7205, 0, -7205}},
	{0x1fc3, 0x1fc3, d{9, 0, 9}},
	{0x1fc8, 0x1fcb, d{0, -86, 0}},
	{0x1fcc, 0x1fcc, d{0, -9, 0}},
	{0x1fd0, 0x1fd1, d{8, 0, 8}},
	{0x1fd8, 0x1fd9, d{0, -8, 0}},
	{0x1fda, 0x1fdb, d{0, -100, 0}},
	{0x1fe0, 0x1fe1, d{8, 0, 8}},
	{0x1fe5, 0x1fe5, d{7, 0, 7}},
	{0x1fe8, 0x1fe9, d{0, -8, 0}},
	{0x1fea, 0x1feb, d{0, -112, 0}},
	{0x1fec, 0x1fec, d{0, -7, 0}},
	{0x1ff3, 0x1ff3, d{9, 0, 9}},
	{0x1ff8, 0x1ff9, d{0, -128, 0}},
	{0x1ffa, 0x1ffb, d{0, -126, 0}},
	{0x1ffc, 0x1ffc, d{0, -9, 0}},
	{0x2126, 0x2126, d{0, -7517, 0}},
	{0x212a, 0x212a, d{0, -8383, 0}},
	{0x212b, 0x212b, d{0, -8262, 0}},
	{0x2132, 0x2132, d{0, 28, 0}},
	{0x214e, 0x214e, d{-28, 0, -28}},
	{0x2160, 0x216f, d{0, 16, 0}},
	{0x2170, 0x217f, d{-16, 0, -16}},
	{0x2183, 0x2184, d{1114112, 1114112, 1114112}},
	{0x24b6, 0x24cf, d{0, 26, 0}},
	{0x24d0, 0x24e9, d{-26, 0, -26}},
	{0x2c00, 0x2c2f, d{0, 48, 0}},
	{0x2c30, 0x2c5f, d{-48, 0, -48}},
	{0x2c60, 0x2c61, d{1114112, 1114112, 1114112}},
	{0x2c62, 0x2c62, d{0, -10743, 0}},
	{0x2c63, 0x2c63, d{0, -3814, 0}},
	{0x2c64, 0x2c64, d{0, -10727, 0}},
	{0x2c65, 0x2c65, d{-10795, 0, -10795}},
	{0x2c66, 0x2c66, d{-10792, 0, -10792}},
	{0x2c67, 0x2c6c, d{1114112, 1114112, 1114112}},
	{0x2c6d, 0x2c6d, d{0, -10780, 0}},
	{0x2c6e, 0x2c6e, d{0, -10749, 0}},
	{0x2c6f, 0x2c6f, d{0, -10783, 0}},
	{0x2c70, 0x2c70, d{0, -10782, 0}},
	{0x2c72, 0x2c73, d{1114112, 1114112, 1114112}},
	{0x2c75, 0x2c76, d{1114112, 1114112, 1114112}},
	{0x2c7e, 0x2c7f, d{0, -10815, 0}},
	{0x2c80, 0x2ce3, d{1114112, 1114112, 1114112}},
	{0x2ceb, 0x2cee, d{1114112, 1114112, 1114112}},
	{0x2cf2, 0x2cf3, d{1114112, 1114112, 1114112}},
	{0x2d00, 0x2d25, d{-7264, 0, -7264}},
	{0x2d27, 0x2d27, d{-7264, 0, -7264}},
	{0x2d2d, 0x2d2d, d{-7264, 0, -7264}},
	{0xa640, 0xa66d, d{1114112, 1114112, 1114112}},
	{0xa680, 0xa69b, d{1114112, 1114112, 1114112}},
	{0xa722, 0xa72f, d{1114112, 1114112, 1114112}},
	{0xa732, 0xa76f, d{1114112, 1114112, 1114112}},
	{0xa779, 0xa77c, d{1114112, 1114112, 1114112}},
	{0xa77d, 0xa77d, d{0, -35332, 0}},
	{0xa77e, 0xa787, d{1114112, 1114112, 1114112}},
	{0xa78b, 0xa78c, d{1114112, 1114112, 1114112}},
	{0xa78d, 0xa78d, d{0, -42280, 0}},
	{0xa790, 0xa793, d{1114112, 1114112, 1114112}},
	{0xa794, 0xa794, d{48, 0, 48}},
	{0xa796, 0xa7a9, d{1114112, 1114112, 1114112}},
	{0xa7aa, 0xa7aa, d{0, -42308, 0}},
	{0xa7ab, 0xa7ab, d{0, -42319, 0}},
	{0xa7ac, 0xa7ac, d{0, -42315, 0}},
	{0xa7ad, 0xa7ad, d{0, -42305, 0}},
	{0xa7ae, 0xa7ae, d{0, -42308, 0}},
	{0xa7b0, 0xa7b0, d{0, -42258, 0}},
	{0xa7b1, 0xa7b1, d{0, -42282, 0}},
	{0xa7b2, 0xa7b2, d{0, -42261, 0}},
	{0xa7b3, 0xa7b3, d{0, 928, 0}},
	{0xa7b4, 0xa7c3, d{1114112, 1114112, 1114112}},
	{0xa7c4, 0xa7c4, d{0, -48, 0}},
	{0xa7c5, 0xa7c5, d{0, -42307, 0}},
	{0xa7c6, 0xa7c6, d{0, -35384, 0}},
	{0xa7c7, 0xa7ca, d{1114112, 1114112, 1114112}},
	{0xa7d0, 0xa7d1, d{1114112, 1114112, 1114112}},
	{0xa7d6, 0xa7d9, d{1114112, 1114112, 1114112}},
	{0xa7f5, 0xa7f6, d{1114112, 1114112, 1114112}},
	{0xab53, 0xab53, d{-928, 0, -928}},
	{0xab70, 0xabbf, d{-38864, 0, -38864}},
	{0xff21, 0xff3a, d{0, 32, 0}},
	{0xff41, 0xff5a, d{-32, 0, -32}},
	{0x10400, 0x10427, d{0, 40, 0}},
	{0x10428, 0x1044f, d{-40, 0, -40}},
	{0x104b0, 0x104d3, d{0, 40, 0}},
	{0x104d8, 0x104fb, d{-40, 0, -40}},
	{0x10570, 0x1057a, d{0, 39, 0}},
	{0x1057c, 0x1058a, d{0, 39, 0}},
	{0x1058c, 0x10592, d{0, 39, 0}},
	{0x10594, 0x10595, d{0, 39, 0}},
	{0x10597, 0x105a1, d{-39, 0, -39}},
	{0x105a3, 0x105b1, d{-39, 0, -39}},
	{0x105b3, 0x105b9, d{-39, 0, -39}},
	{0x105bb, 0x105bc, d{-39, 0, -39}},
	{0x10c80, 0x10cb2, d{0, 64, 0}},
	{0x10cc0, 0x10cf2, d{-64, 0, -64}},
	{0x118a0, 0x118bf, d{0, 32, 0}},
	{0x118c0, 0x118df, d{-32, 0, -32}},
	{0x16e40, 0x16e5f, d{0, 32, 0}},
	{0x16e60, 0x16e7f, d{-32, 0, -32}},
	{0x1e900, 0x1e921, d{0, 34, 0}},
	{0x1e922, 0x1e943, d{-34, 0, -34}},
}

// Orbits of runes that fold to each other where upper and lower case do not say so: each rune with the next.
var caseOrbit = [...]foldPair{
	{0x6b, 0x212a},
	{0x73, 0x17f},
	{0xdf, 0x1e9e},
	{0xe5, 0x212b},
	{0x130, 0x130},
	{0x131, 0x131},
	{0x1c4, 0x1c5},
	{0x1c7, 0x1c8},
	{0x1ca, 0x1cb},
	{0x1f1, 0x1f2},
	{0x3a3, 0x3c2},
	{0x3b2, 0x3d0},
	{0x3b5, 0x3f5},
	{0x3b8, 0x3d1},
	{0x3b9, 0x1fbe},
	{0x3ba, 0x3f0},
	{0x3bc, 0xb5},
	{0x3c0, 0x3d6},
	{0x3c1, 0x3f1},
	{0x3c2, 0x3c3},
	{0x3c6, 0x3d5},
	{0x3c9, 0x2126},
	{0x3d1, 0x3f4},
	{0x3f4, 0x398},
	{0x432, 0x1c80},
	{0x434, 0x1c81},
	{0x43e, 0x1c82},
	{0x441, 0x1c83},
	{0x442, 0x1c84},
	{0x44a, 0x1c86},
	{0x463, 0x1c87},
	{0x1c84, 0x1c85},
	{0x1e61, 0x1e9b},
	{0x1fbe, 0x345},
	{0x2126, 0x3a9},
	{0x212a, 0x4b},
	{0x212b, 0xc5},
	{0xa64b, 0x1c88},
}
