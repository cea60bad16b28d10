"use strict";
// What a page gains with JavaScript; nothing depends on it.
document.addEventListener("DOMContentLoaded", () => {
  const choix = document.querySelector("form[data-choix]");
  if (choix) {
    const compte = document.getElementById("compte-choix");
    const cases = choix.querySelectorAll("input[name=division]");
    const compter = () => {
      const nombre = choix.querySelectorAll("input[name=division]:checked").length;
      compte.textContent = (nombre < 2 ? nombre + " division cochée" : nombre + " divisions cochées") + ". Rien ne sera écrit à l'étape suivante.";
    };
    choix.addEventListener("change", compter);
    choix.querySelectorAll(".raccourcis a").forEach((lien) => lien.addEventListener("click", (clic) => {
      clic.preventDefault();
      const voulu = new URL(lien.href).searchParams.get("selection");
      cases.forEach((une) => {
        une.checked = voulu === "toutes" || (voulu === "attente" ? une.dataset.nouveau !== "0" : voulu !== "aucune" && une.value.startsWith(voulu));
      });
      compter();
    }));
    compter();
  }

  document.querySelectorAll("form[data-une-fois]").forEach((formulaire) => formulaire.addEventListener("submit", () => {
    // after the form has been sent: a disabled button sends nothing
    setTimeout(() => formulaire.querySelectorAll("button").forEach((bouton) => { bouton.disabled = true; }), 0);
  }));

  const suivi = document.querySelector("[data-flux]");
  if (suivi && "EventSource" in window) {
    const flux = new EventSource(suivi.dataset.flux);
    const annonce = document.getElementById("annonce");
    let derniere = "";
    flux.addEventListener("etape", (recu) => {
      const etat = JSON.parse(recu.data);
      document.getElementById("avance").value = etat.avance;
      document.getElementById("avance-texte").textContent = etat.annonce;
      document.querySelectorAll(".pas li").forEach((li, i) => {
        li.className = etat.pas[i].etat;
        li.querySelector("p").textContent = etat.pas[i].phrase;
      });
      if (etat.annonce !== derniere) {
        derniere = etat.annonce;
        annonce.textContent = etat.annonce;
      }
    });
    flux.addEventListener("fin", (recu) => {
      flux.close();
      location.replace(recu.data);
    });
  }
});
