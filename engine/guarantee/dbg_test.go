package guarantee
import ("testing";"parley/engine/world";"os";"encoding/json";"parley/engine/lever")
func TestDbg(t *testing.T) {
	raw, _ := os.ReadFile("/work/shared/model/designs.json")
	var m map[string]struct{ Levers lever.Design }
	json.Unmarshal(raw, &m)
	bare := Bare(world.Central(), 10)
	for id, d := range m {
		g := Solve(d.Levers, bare, 10)
		worst := 0.0
		for _, y := range []int{1,5} { for k:=range 2 { if !reachable(y,k) {continue}; worst=max(worst, g.ArmingStage(y,k).Residual()); for i := range 2 { for j := range 2 { worst=max(worst,g.ChallengeStage(y,k,i,j).Residual()) } } } }
		t.Log(id, worst, g.Residual)
	}
}
