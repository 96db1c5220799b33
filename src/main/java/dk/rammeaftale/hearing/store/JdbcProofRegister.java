package dk.rammeaftale.hearing.store;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.KeptProof;
import dk.rammeaftale.hearing.application.ProofRegister;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.hearing.model.SeatProof;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProofRegister implements ProofRegister {

    private final JdbcClient jdbc;

    JdbcProofRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(long hearingId, List<SeatProof> proofs) {
        proofs.forEach(proof -> keep(hearingId, proof));
    }

    private void keep(long hearingId, SeatProof proof) {
        Optional<SeatMail> invitation = proof.invitation();
        Optional<Answer> answer = proof.answer();
        jdbc.sql("""
                        insert into hearing_proof (hearing_id, authority, person, asked_at, asked_address, reminders, reminded_at,
                            answer, answered_by, answered_at, way, stands, statement)
                        values (:hearingId, :seat, :person, :askedAt, :address, :reminders, :remindedAt,
                            :answer, :answeredBy, :answeredAt, :way, :stands, :statement)
                        """)
                .param("hearingId", hearingId)
                .param("seat", proof.seat().authority().value())
                .param("person", proof.seat().person())
                .param("askedAt", invitation.flatMap(SeatMail::acceptedAt).map(Moments::stored).orElse(null))
                .param("address", invitation.map(mail -> mail.to().value()).orElse(null))
                .param("reminders", proof.reminders().size())
                .param("remindedAt", proof.remindedAt().map(Moments::stored).orElse(null))
                .param("answer", answer.map(given -> given.kind().name()).orElse(null))
                .param("answeredBy", answer.map(Answer::by).orElse(null))
                .param("answeredAt", answer.map(given -> Moments.stored(given.receivedAt())).orElse(null))
                .param("way", answer.map(given -> given.way().name()).orElse(null))
                .param("stands", proof.stand().name())
                .param("statement", proof.statement())
                .update();
    }

    @Override
    public Map<Long, List<KeptProof>> of(Collection<Long> hearingIds) {
        return RowsOfHearings.each(hearingIds, ids -> jdbc.sql(
                        "select * from hearing_proof where hearing_id in (:ids) order by person")
                .param("ids", ids)
                .query(RowsOfHearings.with((row, index) -> new KeptProof(
                        new AuthorityCode(row.getString("authority")),
                        row.getString("person"),
                        SeatProof.Stand.valueOf(row.getString("stands")),
                        row.getString("statement")))));
    }
}
