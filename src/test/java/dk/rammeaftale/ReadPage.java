package dk.rammeaftale;

import java.util.List;

/**
 * A page that must stay quick and ask no more of the database as its data grows.
 *
 * @param everybodys whether members and operators read it too, and not the secretariat alone
 */
record ReadPage(String address, boolean everybodys) {

    /** The lists, and the pages of one decided case and its hearing. */
    static List<ReadPage> all(String caseNumber, long hearing) {
        return List.of(
                everybodys("/"),
                everybodys("/opgaver?vis=gruppe"),
                secretariats("/opgaver?vis=alle"),
                everybodys("/sager"),
                everybodys("/sager?side=50"),
                everybodys("/sager?tekst=behovet"),
                everybodys("/sager/" + caseNumber),
                everybodys("/tilbud"),
                everybodys("/tilbud/tal"),
                everybodys("/tilbud/F-791-01"),
                secretariats("/statistik"),
                everybodys("/hoeringer"),
                everybodys("/hoeringer?side=20"),
                everybodys("/hoeringer/" + hearing),
                everybodys("/moeder"),
                everybodys("/rammeaftaler"),
                everybodys("/aarshjul"),
                secretariats("/opfoelgning"),
                secretariats("/resultater"),
                secretariats("/stedfortraeder"),
                secretariats("/stamdata"),
                secretariats("/stamdata/tilbud"),
                secretariats("/stamdata/sager"),
                secretariats("/stamdata/aendringer"),
                secretariats("/stamdata/bekraeftelser"),
                secretariats("/post"),
                secretariats("/post?side=100"),
                secretariats("/post?sag=" + caseNumber),
                secretariats("/post/ind"),
                secretariats("/post/adresser"));
    }

    private static ReadPage everybodys(String address) {
        return new ReadPage(address, true);
    }

    private static ReadPage secretariats(String address) {
        return new ReadPage(address, false);
    }
}
